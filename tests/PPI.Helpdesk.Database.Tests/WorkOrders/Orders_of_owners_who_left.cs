using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>From logging to closing somebody answers for an order who can: no order stays with an account that is closed.</summary>
public abstract class Orders_of_owners_who_left(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task Whose_account_is_closed_answers_for_nothing_any_more_and_somebody_else_is_told()
    {
        await OpenAsync();
        var (open, closed) = (await LogAsync(Customer), await LogAsync(Customer));
        var (leaver, successor) = await GiveBothToConsultantAsync(open, closed);
        await DoAsync((WithdrawWorkOrder withdraw) => withdraw.RunAsync(Customer, new(closed), null, Cancel));
        await DoAsync((OfferHandOver offer) => offer.RunAsync(leaver, new(open), TeamLeader.PersonId!.Value, "Leaving", Cancel));
        await ChangePersonAsync(leaver, person => person.Disable());

        await SweepAsync();
        await SweepAsync();

        var order = await AssertToldByItsTimelineAsync(open);
        Assert.Equal((successor.PersonId!.Value, HandOverState.Overtaken), (order.OwnerId, order.HandOvers[^1].State));
        Assert.Equal(leaver.PersonId, (await StoredAsync(closed)).OwnerId);
        Assert.Contains("Carl Consultant left the helpdesk", Assert.Single(await ToAsync(successor), message => message.Subject.EndsWith("assigned to you", StringComparison.Ordinal)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_moved_to_a_channel_owns_nothing_there()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var (mover, successor) = await GiveBothToConsultantAsync(id);
        await ChangePersonAsync(mover, person => person.GiveRoles(Roles.Specialist, SupportChannels.Applications));

        await SweepAsync();

        Assert.Equal(successor.PersonId, (await AssertToldByItsTimelineAsync(id)).OwnerId);
    }

    [Fact]
    public async Task Whom_an_import_names_as_owner_without_an_account_gives_way_to_somebody_who_can_answer()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var (owner, successor) = await GiveBothToConsultantAsync(id);
        await using (var db = NewContext())
            await db.People.Where(person => person.Id == owner.PersonId).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsImported, true), Cancel);

        await SweepAsync();

        Assert.Equal(successor.PersonId, (await AssertToldByItsTimelineAsync(id)).OwnerId);
        Assert.Contains("has no account here", (await ToAsync(successor))[^1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_only_absent_stays_the_owner()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var (owner, _) = await GiveBothToConsultantAsync(id);
        var version = (await StoredAsync(id)).Version;
        await ChangePersonAsync(owner, person => person.BeAbsentUntil(Clock.Now().AddDays(9)));

        await SweepAsync();

        Assert.Equal(version, (await StoredAsync(id)).Version);
    }

    [Fact]
    public async Task While_nobody_is_left_the_order_waits_and_goes_as_soon_as_somebody_comes()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var (leaver, _) = await GiveBothToConsultantAsync(id);
        foreach (var person in new[] { Consultant, OtherConsultant, TeamLeader })
            await ChangePersonAsync(person, somebody => somebody.Disable());
        await SweepAsync();
        Assert.Equal(leaver.PersonId, (await StoredAsync(id)).OwnerId);

        await ChangePersonAsync(TeamLeader, person => person.Enable());
        await SweepAsync();

        Assert.Equal(TeamLeader.PersonId, (await AssertToldByItsTimelineAsync(id)).OwnerId);
    }

    [Fact]
    public async Task An_order_whose_worker_left_waits_for_somebody_else_of_its_tier_and_says_why()
    {
        await OpenAsync();
        var (left, kept) = (await LogAsync(Customer), await LogAsync(Customer));
        await DoAsync((TakeWorkOrder take) => take.RunAsync(OtherConsultant, new(left), Cancel));
        await DoAsync((TakeWorkOrder take) => take.RunAsync(Consultant, new(kept), Cancel));
        await ChangePersonAsync(OtherConsultant, person => person.Disable());

        await DoAsync((ReleaseLostWorkers sweep) => sweep.RunAsync(Cancel));
        await DoAsync((ReleaseLostWorkers sweep) => sweep.RunAsync(Cancel));

        var order = await AssertToldByItsTimelineAsync(left);
        Assert.Null(order.WorkerId);
        await using var db = NewContext();
        var records = await db.TimelineRecords.AsNoTracking().Where(record => record.WorkOrderId == left).ToListAsync(Cancel);
        var back = Assert.Single(records.Select(record => record.Step).OfType<WorkOrder.WorkerReleased>());
        Assert.Equal(OtherConsultant.Name, back.WorkerName);
        Assert.Equal(Consultant.PersonId, (await StoredAsync(kept)).WorkerId);
    }

    private Task SweepAsync() => DoAsync((ReplaceLostOwners sweep) => sweep.RunAsync(Cancel));

    private async Task<(Actor Owner, Actor Successor)> GiveBothToConsultantAsync(params int[] ids)
    {
        foreach (var id in ids)
            if ((await StoredAsync(id)).OwnerId != Consultant.PersonId)
                await DoAsync((ReassignWorkOrder reassign) => reassign.RunAsync(TeamLeader, new(id), Consultant.PersonId!.Value, "For the test", Cancel));
        return (Consultant, OtherConsultant);
    }
}

public sealed class Orders_of_owners_who_left_on_Sqlite() : Orders_of_owners_who_left(new SqliteDatabase());

public sealed class Orders_of_owners_who_left_on_PostgreSql() : Orders_of_owners_who_left(new PostgreSqlDatabase());

public sealed class Orders_of_owners_who_left_on_SqlServer() : Orders_of_owners_who_left(new SqlServerDatabase());
