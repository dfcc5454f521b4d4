using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.LoopWatch;

/// <summary>Nobody is stuck in an endless dissatisfaction loop: each rule is found, said once for an order and an iteration, and settles when it holds no more.</summary>
public abstract class Finding_loops(TestDatabase database) : WorkOrderSuite(database)
{
    private static readonly Resolution Fix = new("Replaced the fuser", ResolutionKind.Permanent, 20);

    [Fact]
    public async Task Three_declines_are_found_one_by_one_and_with_the_third_a_team_leader_steps_in_by_itself()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await DeclineAsync(id, "Still blank");
        Assert.Equal(0, await SweepAsync());
        Assert.Empty(await FoundAsync(id));

        await AgainAsync(id, "Blank again");
        Assert.Equal(1, await SweepAsync());
        Assert.Equal([(LoopRule.DeclinedAgain, 2)], await FoundAsync(id));

        await AgainAsync(id, "No better");
        Assert.Equal(2, await SweepAsync());
        Assert.Equal([(LoopRule.DeclinedAgain, 3)], await FoundAsync(id));
        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal((TeamLeader.PersonId!.Value, 3, null), (order.OpenIntervention!.LeaderId, order.OpenIntervention.Iteration, order.OpenIntervention.OpenedById));
        Assert.Equal(2, await SaidAsync("declined again"));
        Assert.Equal(1, await SaidAsync("step in, please"));

        Assert.Equal(0, await SweepAsync());
        Assert.DoesNotContain(await ToAsync(Customer), message => message.Kind == MessageKind.Notice);
    }

    [Fact]
    public async Task The_loop_ends_with_the_customers_acceptance_and_the_order_leaves_the_board()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DeclineAsync(id, "Still blank");
        await AgainAsync(id, "Blank again");
        await SweepAsync();
        Assert.Equal([id], await BoardAsync());

        await EvaluateAsync(id);
        await ProposeAsync(id);
        await DoAsync((AcceptResolution accept) => accept.RunAsync(Customer, new(id), VerdictVia.Portal, 8, "At last", Cancel));
        Assert.Empty(await BoardAsync());
        await SweepAsync();

        await using var db = NewContext();
        Assert.NotNull((await db.LoopFindings.SingleAsync(Cancel)).SettledAt);
    }

    [Fact]
    public async Task An_evaluation_that_nobody_makes_is_found_when_its_clock_says_so_and_settles_when_it_is_made()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DeclineAsync(id, "Still blank");

        Clock.Advance(TimeSpan.FromHours(3.9));
        Assert.Equal(0, await SweepAsync());
        Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(1, await SweepAsync());
        Assert.Equal([(LoopRule.EvaluationOverdue, 1)], await FoundAsync(id));

        await EvaluateAsync(id);
        Assert.Equal(0, await SweepAsync());
        Assert.Empty(await FoundAsync(id));
    }

    [Fact]
    public async Task An_order_that_goes_from_team_to_team_without_a_resolution_is_found_and_a_resolution_settles_it()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await EscalateAsync(id);
        await DoAsync((PassOnWorkOrder pass) => pass.RunAsync(NetworkSpecialist, new(id), Tier.Applications, "A driver", Cancel));
        Assert.Equal(0, await SweepAsync());
        await DoAsync((ReturnWorkOrder back) => back.RunAsync(ApplicationsSpecialist, new(id), ReturnReason.WrongChannel, "No driver of ours", Cancel));

        Assert.Equal(1, await SweepAsync());
        Assert.Equal([(LoopRule.PassedAround, 0)], await FoundAsync(id));

        await ProposeAsync(id);
        await SweepAsync();
        Assert.Empty(await FoundAsync(id));
    }

    [Fact]
    public async Task A_customer_whom_nobody_calls_after_the_resolution_is_found()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await ProposeAsync(id);

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await SweepAsync());
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await SweepAsync());
        Assert.Equal([(LoopRule.CallbackOverdue, 0)], await FoundAsync(id));

        await DoAsync((RecordCall call) => call.RunAsync(OtherConsultant, new(id), new CallReport(CallDirection.Outgoing, true, "It prints"), [], Cancel));
        await SweepAsync();
        Assert.Empty(await FoundAsync(id));
    }

    [Fact]
    public async Task An_order_on_which_its_worker_does_nothing_for_days_is_found_again_when_it_is_left_again_and_said_once()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((TakeWorkOrder take) => take.RunAsync(OtherConsultant, new(id), Cancel));

        Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync();
        Assert.DoesNotContain((LoopRule.NothingDone, 0), await FoundAsync(id));
        Clock.Advance(TimeSpan.FromDays(4));
        await SweepAsync();
        Assert.Contains((LoopRule.NothingDone, 0), await FoundAsync(id));

        await DoAsync((AddNote note) => note.RunAsync(OtherConsultant, new(id), "Ordered the part", [], Cancel));
        await SweepAsync();
        Assert.DoesNotContain((LoopRule.NothingDone, 0), await FoundAsync(id));
        Clock.Advance(TimeSpan.FromDays(7));
        await SweepAsync();
        Assert.Contains((LoopRule.NothingDone, 0), await FoundAsync(id));
        Assert.Equal(1, await SaidAsync("nothing done"));
    }

    [Fact]
    public async Task A_hand_over_that_is_not_answered_is_found()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var owner = (await StoredAsync(id)).OwnerId;
        var (from, to) = owner == Consultant.PersonId ? (Consultant, OtherConsultant) : (OtherConsultant, Consultant);
        await DoAsync((OfferHandOver offer) => offer.RunAsync(from, new(id), to.PersonId!.Value, "Away", Cancel));

        Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(0, await SweepAsync());
        Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync();
        Assert.Contains((LoopRule.HandOverUnanswered, 0), await FoundAsync(id));

        await DoAsync((AcceptHandOver accept) => accept.RunAsync(to, new(id), Cancel));
        await SweepAsync();
        Assert.DoesNotContain((LoopRule.HandOverUnanswered, 0), await FoundAsync(id));
    }

    [Fact]
    public async Task R07_Four_nodes_that_look_at_the_same_moment_say_each_finding_once()
    {
        await OpenAsync();
        const int orders = 40;
        await using (var db = NewContext())
        {
            for (var i = 0; i < orders; i++)
                db.WorkOrders.Add(DeclinedThrice(i));
            await db.SaveChangesAsync(Cancel);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(SweepAsync, Cancel)));
        await SweepAsync();

        Assert.Equal(0, await SweepAsync());
        await using var after = NewContext();
        Assert.Equal(orders, await after.LoopFindings.CountAsync(Cancel));
        Assert.Equal(orders, await after.Interventions.CountAsync(Cancel));
        Assert.Equal(orders, await after.TimelineRecords.CountAsync(record => record.Kind == nameof(WorkOrder.LoopFound), Cancel));
        Assert.Equal(orders, await SaidAsync("declined again"));
        Assert.Equal(orders, await SaidAsync("step in, please"));
    }

    [Fact]
    public async Task What_counts_as_stuck_is_set_by_team_leaders_and_noted()
    {
        await OpenAsync();
        var terms = new LoopTerms(Declines: 1, DeclinesForIntervention: 2, Moves: 2, IdleDays: 1, HandOverHours: 1);
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((SaveLoopThresholds save) => save.RunAsync(Consultant, 0, terms, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((SaveLoopThresholds save) => save.RunAsync(TeamLeader, 0, terms with { Moves = 0 }, Cancel)));

        await DoAsync((SaveLoopThresholds save) => save.RunAsync(TeamLeader, 0, terms, Cancel));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => DoAsync((SaveLoopThresholds save) => save.RunAsync(Administrator, 0, terms, Cancel)));
        await DoAsync((SaveLoopThresholds save) => save.RunAsync(Administrator, 1, terms with { Moves = 4 }, Cancel));

        var id = await LogAsync(Customer);
        await DeclineAsync(id, "Still blank");
        Assert.Equal(1, await SweepAsync());
        Assert.Equal([(LoopRule.DeclinedAgain, 1)], await FoundAsync(id));
        await using var db = NewContext();
        Assert.Equal(["Lena Leader", "Adam Administrator"], await db.AuditRecords.Where(record => record.Act == "Loop watch changed").OrderBy(record => record.Id).Select(record => record.ActorName).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_board_shows_what_was_declined_most_first_page_by_page_and_by_rule()
    {
        await OpenAsync();
        await using (var db = NewContext())
        {
            for (var i = 0; i < LoopBoard.PageSize + 5; i++)
                db.WorkOrders.Add(DeclinedThrice(i));
            await db.SaveChangesAsync(Cancel);
        }
        var twice = await LogAsync(Customer);
        await DeclineAsync(twice, "Still blank");
        await AgainAsync(twice, "Blank again");
        await SweepAsync();

        var first = await PageAsync(null, null);
        var second = await PageAsync(null, first.Next);

        Assert.Equal((LoopBoard.PageSize, 6, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(twice, second.Rows[^1].Order.Id);
        Assert.Equal(LoopBoard.PageSize + 6, first.Rows.Concat(second.Rows).Select(row => row.Order.Id).Distinct().Count());
        Assert.Equal(40, second.Rows[^1].MinutesSpent);
        Assert.Contains("evaluates", second.Rows[^1].NextStep, StringComparison.Ordinal);
        Assert.Empty((await PageAsync(LoopRule.PassedAround, null)).Rows);
        Assert.Empty((await DoAsync((LoopBoard board) => board.RunAsync(Colleague, null, null, Cancel))).Rows);
    }

    private WorkOrder DeclinedThrice(int i)
    {
        var now = Clock.Now();
        var draft = Draft(Customer, $"Matter {i}");
        var order = WorkOrder.Log(draft, new PriorityDecision(Priority.P3, "policy"), new Routing(Consultant.PersonId!.Value, Consultant.Name, "seeded"), Customer, now);
        foreach (var (fixer, evaluator) in new[] { (Consultant, OtherConsultant), (OtherConsultant, Consultant), (Consultant, OtherConsultant) })
        {
            order.ProposeResolution(Fix, now.AddDays(3), fixer, now);
            order.Decline(VerdictVia.Portal, "Still blank", null, Customer, now);
            if (order.TimesDeclined < 3)
                order.SendBackWithFacts("Only double-sided", evaluator, now);
        }
        return order;
    }

    private Task<int> SweepAsync() => DoAsync((FindLoops find) => find.RunAsync(Cancel));

    private Task<LoopPage> PageAsync(LoopRule? rule, LoopKey? after) => DoAsync((LoopBoard board) => board.RunAsync(TeamLeader, rule, after, Cancel));

    private async Task<List<int>> BoardAsync() => [.. (await PageAsync(null, null)).Rows.Select(row => row.Order.Id)];

    private async Task<List<(LoopRule, int)>> FoundAsync(int id)
    {
        await using var db = NewContext();
        var open = await db.LoopFindings.Where(finding => finding.WorkOrderId == id && finding.SettledAt == null).OrderBy(finding => finding.Rule).ToListAsync(Cancel);
        return open.ConvertAll(finding => (finding.Rule, finding.Iteration));
    }

    private async Task DeclineAsync(int id, string reason)
    {
        await ProposeAsync(id);
        await DoAsync((DeclineResolution decline) => decline.RunAsync(Customer, new(id), VerdictVia.Portal, reason, 3, Cancel));
    }

    private async Task AgainAsync(int id, string reason)
    {
        await EvaluateAsync(id);
        await DeclineAsync(id, reason);
    }

    private Task ProposeAsync(int id) => DoAsync((ProposeResolution propose) => propose.RunAsync(OtherConsultant, new(id), Fix, [], Cancel));

    private Task EvaluateAsync(int id) => DoAsync((EvaluateWorkOrder evaluate) => evaluate.RunAsync(Consultant, new(id), new Evaluation(EvaluationChoice.SameTier, "Only double-sided"), Cancel));

    private async Task EscalateAsync(int id)
    {
        await using var db = NewContext();
        var answers = await db.Questions.Where(need => need.Asker == Tier.NetworkAndDesktop).ToDictionaryAsync(need => need.Id, _ => "Restarted", Cancel);
        await DoAsync((EscalateWorkOrder escalate) => escalate.RunAsync(OtherConsultant, new(id), Tier.NetworkAndDesktop, EscalationReason.NotResolved, answers, Cancel));
    }

    /// <summary>To how many letters the team leader owes what they know.</summary>
    private async Task<int> SaidAsync(string subject)
    {
        var letters = (await ToAsync(TeamLeader)).ConvertAll(letter => letter.Subject);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join("\n", letters));
        return letters.Count(letter => letter.Contains(subject, StringComparison.Ordinal));
    }
}

public sealed class Finding_loops_on_Sqlite() : Finding_loops(new SqliteDatabase());

public sealed class Finding_loops_on_PostgreSql() : Finding_loops(new PostgreSqlDatabase());

public sealed class Finding_loops_on_SqlServer() : Finding_loops(new SqlServerDatabase());
