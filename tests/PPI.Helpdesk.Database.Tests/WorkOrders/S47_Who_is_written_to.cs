using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>S-47: whatever happens to an order, its letters go to its customer, to who takes part at that time, and to staff; and what staff say among themselves is in no letter but theirs.</summary>
public abstract class S47_Who_is_written_to(TestDatabase database) : WorkOrderSuite(database)
{
    private const int Turns = 120;

    private delegate void Move(WorkOrder order, Actor actor, string words, DateTimeOffset now);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task In_no_history_is_anybody_outside_written_to_or_told_what_is_internal(int seed)
    {
        await OpenAsync();
        var (chance, secrets, done) = (new Random(seed), new List<string>(), new HashSet<int>());
        var moves = Moves();
        var id = await LogAsync(Customer);

        for (var turn = 0; turn < Turns; turn++)
        {
            Clock.Advance(TimeSpan.FromMinutes(5));
            var (actor, move, words) = (People[chance.Next(People.Length)], chance.Next(moves.Count), $"words of turn {turn}.");
            var (written, version) = (await CountAsync(), (await StoredAsync(id)).Version);
            if (await Record.ExceptionAsync(() => DoAsync((ChangeWorkOrder change) => change.RunAsync(actor, new(id), (order, now) => moves[move](order, actor, words, now), Cancel))) is { } failure)
            {
                Assert.True(failure is RuleBrokenException or NotFoundException, failure.ToString());
                continue;
            }
            done.Add(move);
            var isInternal = await IsInternalAsync(id, version);
            if (isInternal)
                secrets.Add(words);
            await AssertToTheRightPeopleAsync(await StoredAsync(id), written, secrets, isInternal);
            if (!(await StoredAsync(id)).IsOpen)
                id = await LogAsync(Customer);
        }

        Assert.True(done.Count > moves.Count / 2, $"Only {done.Count} of {moves.Count} kinds of moves were ever allowed.");
        Assert.NotEmpty(secrets);
    }

    [Fact]
    public async Task A_note_is_told_to_nobody_and_who_no_longer_takes_part_is_told_nothing_more()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((AddParticipant add) => add.RunAsync(Customer, new(id), "otto.other", ParticipantLevel.Reply, Cancel));
        var before = await CountAsync();

        await DoAsync((AddNote note) => note.RunAsync(Consultant, new(id), "Suspected sabotage", [], Cancel));
        Assert.Equal(before, await CountAsync());
        await DoAsync((RemoveParticipant remove) => remove.RunAsync(Customer, new(id), Colleague.PersonId!.Value, Cancel));
        var told = (await ToAsync(Colleague)).Count;
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Consultant, new(id), "We are on it", [], Cancel));

        Assert.Equal(told, (await ToAsync(Colleague)).Count);
        Assert.Single(await ToAsync(Customer), message => message.TextBody.Contains("We are on it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_took_part_in_a_duplicate_is_told_nothing_of_the_order_in_favour_of_which_it_was_closed()
    {
        await OpenAsync();
        var (id, original) = (await LogAsync(Customer), await LogAsync(Customer));
        await DoAsync((AddParticipant add) => add.RunAsync(Customer, new(id), "otto.other", ParticipantLevel.Approve, Cancel));
        await DoAsync((MarkDuplicate mark) => mark.RunAsync(Consultant, new(id), original, Cancel));

        await AssertTellsOnlyEmmaAsync(original);
    }

    [Fact]
    public async Task The_customer_of_a_merged_order_is_not_told_what_is_said_in_the_other()
    {
        await OpenAsync();
        var (id, surviving) = (await LogAsync(Colleague), await LogAsync(Customer));
        await DoAsync((MergeWorkOrders merge) => merge.RunAsync(Consultant, new(id), surviving, Cancel));

        await AssertTellsOnlyEmmaAsync(surviving);
        Assert.All(await ToAsync(Colleague), message => Assert.DoesNotContain("Emma", message.Subject + message.TextBody + message.HtmlBody, StringComparison.Ordinal));
    }

    private async Task AssertTellsOnlyEmmaAsync(int id)
    {
        var told = (await ToAsync(Colleague)).Count;

        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Consultant, new(id), "For Emma alone", [], Cancel));

        Assert.Equal(told, (await ToAsync(Colleague)).Count);
        Assert.Single(await ToAsync(Customer), message => message.TextBody.Contains("For Emma alone", StringComparison.Ordinal));
    }

    /// <summary>Staff more often: most moves are theirs.</summary>
    private Actor[] People => [Customer, Customer, Colleague, Consultant, Consultant, OtherConsultant, OtherConsultant, TeamLeader, TeamLeader, NetworkSpecialist, NetworkSpecialist, ApplicationsSpecialist, Reviewer];

    private List<Move> Moves() =>
    [
        (order, actor, words, now) => order.Note(words, actor, now),
        (order, actor, words, now) => order.LogCall(CallDirection.Outgoing, true, words, actor, now),
        (order, actor, words, now) => order.Reply(words, actor, now),
        (order, actor, words, now) => order.Take(actor, now),
        (order, actor, words, now) => order.PutBack(null, actor, now),
        (order, actor, words, now) => order.OfferHandOver(order.OwnerId == Consultant.PersonId ? OtherConsultant : Consultant, words, actor, now),
        (order, actor, words, now) => order.AcceptHandOver(actor, now),
        (order, actor, words, now) => order.DeclineHandOver(words, actor, now),
        (order, actor, words, now) => order.WithdrawHandOver(actor, now),
        (order, actor, words, now) => order.Reassign(order.OwnerId == Consultant.PersonId ? OtherConsultant : Consultant, words, actor, now),
        (order, actor, words, now) => order.Escalate(Tier.NetworkAndDesktop, EscalationReason.NotResolved, new HandoverPackage([new GivenAnswer("What was tried", words)]), actor, now),
        (order, actor, words, now) => order.PassOn(order.Tier == Tier.Applications ? Tier.NetworkAndDesktop : Tier.Applications, words, actor, now),
        (order, actor, words, now) => order.Return(ReturnReason.Incomplete, words, actor, now),
        (order, actor, words, now) => order.AskCustomer(words, actor, now),
        (order, actor, words, now) => order.Hold(HoldReason.Vendor, words, now.AddDays(1), actor, now),
        (order, actor, words, now) => order.Resume(actor, now),
        (order, actor, words, now) => order.ProposeResolution(new Resolution(words, ResolutionKind.Permanent, 5), now.AddDays(3), actor, now),
        (order, actor, words, now) => order.Decline(order.ViaOf(actor), words, 2, actor, now),
        (order, actor, words, now) => order.SendBackWithFacts(words, actor, now),
        (order, actor, words, now) => order.AddParticipant(Colleague, ParticipantLevel.Approve, actor, now),
        (order, actor, words, now) => order.AddParticipant(Reviewer, ParticipantLevel.Follow, actor, now),
        (order, actor, words, now) => order.AddParticipant(ApplicationsSpecialist, ParticipantLevel.Reply, actor, now),
        (order, actor, words, now) => order.RemoveParticipant(order.Participants is [var first, ..] ? first.PersonId : 0, "who took part", actor, now),
        (order, actor, words, now) => order.Retitle(words, actor, now),
        (order, actor, words, now) => order.OverridePriority(order.Priority == Priority.P2 ? Priority.P1 : Priority.P2, words, actor, now),
    ];

    private async Task AssertToTheRightPeopleAsync(WorkOrder order, int written, List<string> secrets, bool isInternal)
    {
        await using var db = NewContext();
        var people = await db.People.ToDictionaryAsync(person => person.Email!, Actor.Of, Cancel);
        foreach (var message in await db.OutgoingMessages.OrderBy(message => message.Id).Skip(written).ToListAsync(Cancel))
        {
            var reader = people[message.ToAddress];
            var isCustomer = order.IsRequester(reader) || order.Participants.Any(participant => participant.PersonId == reader.PersonId);
            Assert.True(isCustomer || reader.IsStaff, $"{reader.Name} has nothing to do with it, and is written: {message.Subject}");
            if (reader.IsStaff)
                continue;
            Assert.False(isInternal, $"What staff did among themselves was written to {reader.Name}: {message.Subject}");
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, message.Subject + message.TextBody + message.HtmlBody, StringComparison.Ordinal));
        }
    }

    private async Task<bool> IsInternalAsync(int id, int version)
    {
        await using var db = NewContext();
        return await db.TimelineRecords.Where(record => record.WorkOrderId == id && record.Sequence > version).AllAsync(record => !record.IsPublic, Cancel);
    }

    private async Task<int> CountAsync()
    {
        await using var db = NewContext();
        return await db.OutgoingMessages.CountAsync(Cancel);
    }
}

public sealed class S47_Who_is_written_to_on_Sqlite() : S47_Who_is_written_to(new SqliteDatabase());

public sealed class S47_Who_is_written_to_on_PostgreSql() : S47_Who_is_written_to(new PostgreSqlDatabase());

public sealed class S47_Who_is_written_to_on_SqlServer() : S47_Who_is_written_to(new SqlServerDatabase());
