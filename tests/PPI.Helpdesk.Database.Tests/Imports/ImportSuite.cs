using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Imports;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Imports;

public abstract class ImportSuite(TestDatabase database) : DatabaseSuite(database)
{
    private readonly List<string> said = [];

    [Fact]
    public async Task An_incident_becomes_an_order_with_its_whole_timeline()
    {
        await ImportAsync(new LogFile()
            .Row("INC1", "New", "02-03-2015 09:05", ("priority", "1 - Critical"), ("category", "Printers"), ("location", "Hall 1"))
            .Row("INC1", "Active", "02-03-2015 09:30", ("reassignment_count", "1"), ("assignment_group", "Group 23"), ("assigned_to", "Resolver 7"), ("sys_updated_by", "Updated by 3"), ("priority", "3 - Moderate"), ("category", "Scanners"), ("location", "Hall 1"))
            .Row("INC1", "Awaiting User Info", "02-03-2015 10:00", ("reassignment_count", "1"), ("assignment_group", "Group 23"), ("assigned_to", "Resolver 7"), ("priority", "3 - Moderate"), ("category", "Scanners"))
            .Row("INC1", "Awaiting Vendor", "02-03-2015 11:00", ("reassignment_count", "1"), ("assignment_group", "Group 23"), ("assigned_to", "Resolver 7"), ("priority", "3 - Moderate"), ("category", "Scanners"))
            .Row("INC1", "Active", "03-03-2015 11:00", ("reassignment_count", "1"), ("assignment_group", "Group 23"), ("assigned_to", "Resolver 7"), ("priority", "3 - Moderate"), ("category", "Scanners"))
            .Row("INC1", "Resolved", "03-03-2015 12:00", Ended("1", "0", "06-03-2015 14:00", "11-03-2015 15:00"))
            .Row("INC1", "Active", "05-03-2015 08:00", Ended("1", "1", "06-03-2015 14:00", "11-03-2015 15:00"))
            .Row("INC1", "Resolved", "06-03-2015 14:00", Ended("1", "1", "06-03-2015 14:00", "11-03-2015 15:00"))
            .Row("INC1", "Closed", "11-03-2015 15:00", Ended("1", "1", "06-03-2015 14:00", "11-03-2015 15:00")));

        var order = await TheOrderAsync();

        Assert.Equal(
        [
            "Logged 02 09:00", "Imported 02 09:00", "Routed 02 09:00", "ImportedAssignment 02 09:05", "ImportedAssignment 02 09:30", "Reclassified 02 09:30",
            "ImportedState 02 09:30", "ImportedState 02 10:00", "ImportedState 02 11:00", "ImportedState 03 11:00", "ImportedResolution 03 12:00",
            "ImportedReopening 05 08:00", "ImportedResolution 06 14:00", "ImportedClosing 11 15:00",
        ], order.Timeline.OrderBy(record => record.Sequence).Select(record => $"{record.Kind} {record.At:dd HH:mm}"));
        Assert.Equal((Status.Closed, Closure.Lapsed, Priority.P3), (order.Status, order.Closure, order.Priority));
        Assert.Equal((1, 1), (order.TimesReassigned, order.TimesReopened));
        Assert.Equal([Verdict.Declined, Verdict.Lapsed], order.Attempts.OrderBy(attempt => attempt.Number).Select(attempt => attempt.Verdict));
        Assert.Equal([Tier.Helpdesk, Tier.NetworkAndDesktop], order.Stays.OrderBy(stay => stay.Number).Select(stay => stay.Tier));
        Assert.Equal(("servicenow-log", "INC1", "Hall 1"), (order.ImportSource, order.ImportReference, order.Location));
        var origin = order.Timeline.Select(record => record.Step).OfType<WorkOrder.Imported>().Single();
        Assert.Equal("3 - Moderate", origin.OriginalFields["priority"]);
    }

    [Fact]
    public async Task People_are_those_of_the_log_and_cannot_sign_in()
    {
        await ImportAsync(new LogFile()
            .Row("INC1", "Active", "02-03-2015 09:05", ("assignment_group", "Group 23"), ("assigned_to", "Resolver 7"), ("sys_updated_by", "Łukasz Ünal"))
            .Row("INC2", "Active", "02-03-2015 09:05", ("assignment_group", "Group 30"), ("assigned_to", "Resolver 7"), ("caller_id", "?"), ("opened_by", "?")));

        await using var db = NewContext();
        var people = await db.People.ToListAsync(Cancel);
        var orders = await db.WorkOrders.OrderBy(order => order.ImportReference).ToListAsync(Cancel);
        Person Named(string name) => people.Single(person => person.Name == name);

        Assert.All(people, person => Assert.True(person.IsImported && person.PasswordHash is null && person.Email!.EndsWith("@import.invalid", StringComparison.Ordinal)));
        Assert.Equal(["Caller 1", "Imported orders", "Opened by 1", "Resolver 7", "Unknown caller", "Łukasz Ünal"], people.Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Roles.Employee, Named("Caller 1").Roles);
        Assert.Equal((Roles.Specialist, SupportChannels.NetworkAndDesktop | SupportChannels.Applications), (Named("Resolver 7").Roles, Named("Resolver 7").Channels));
        Assert.Equal((Named("Caller 1").Id, Named("Opened by 1").Id), (orders[0].RequesterId, orders[0].OwnerId));
        Assert.Equal((Named("Unknown caller").Id, Named("Imported orders").Id), (orders[1].RequesterId, orders[1].OwnerId));
    }

    [Fact]
    public async Task An_employee_who_opened_it_on_a_web_page_does_not_become_a_consultant()
    {
        await ImportAsync(new LogFile().Row("INC1", "Active", "02-03-2015 09:05", ("contact_type", "Self service"), ("opened_by", "Caller 1"), ("assigned_to", "Resolver 9")));

        await using var db = NewContext();
        Assert.Equal(Roles.Employee, (await db.People.SingleAsync(person => person.Name == "Caller 1", Cancel)).Roles);
        Assert.Equal("Resolver 9", (await db.People.SingleAsync(person => db.WorkOrders.Any(order => order.OwnerId == person.Id), Cancel)).Name);
    }

    [Fact]
    public async Task Categories_of_the_log_are_kept_but_not_offered_for_new_orders()
    {
        await SaveAsync(Category.Define(new CategoryTerms("Printers")));
        await ImportAsync(new LogFile().Row("INC1", "New", "02-03-2015 09:05", ("category", "PRINTERS")).Row("INC2", "New", "02-03-2015 09:05", ("category", "Category 5")));

        await using var db = NewContext();
        var categories = await db.Categories.OrderBy(category => category.Name).ToListAsync(Cancel);

        Assert.Equal([("Category 5", true), ("Printers", false)], categories.Select(category => (category.Name, category.IsRetired)));
        Assert.Equal([categories[1].Id, categories[0].Id], await db.WorkOrders.OrderBy(order => order.ImportReference).Select(order => order.CategoryId!.Value).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_second_import_adds_nothing_and_one_that_was_interrupted_goes_on()
    {
        var part = new LogFile().Row("INC1", "New", "02-03-2015 09:05");
        await ImportAsync(part);
        var whole = new LogFile().Row("INC1", "New", "02-03-2015 09:05").Row("INC1", "Closed", "03-03-2015 09:05", ("closed_at", "03-03-2015 09:05")).Row("INC2", "New", "02-03-2015 09:05");

        var second = await ImportAsync(whole);
        var third = await ImportAsync(whole);

        await using var db = NewContext();
        Assert.Equal((1, 1), (second.Imported, second.AlreadyImported));
        Assert.Equal((0, 2), (third.Imported, third.AlreadyImported));
        Assert.Equal(2, await db.WorkOrders.CountAsync(Cancel));
        Assert.Equal(4, await db.People.CountAsync(Cancel));
        Assert.Contains("2 of 2 incidents: 0 new, 2 already imported.", said);
    }

    [Fact]
    public async Task A_bad_row_leaves_out_its_incident_and_nothing_else()
    {
        var report = await ImportAsync(new LogFile()
            .Row("INC1", "New", "02-03-2015 09:05")
            .Row("INC2", "New", "02-03-2015 09:05")
            .Row("INC2", "Closed", "tomorrow", ("closed_at", "03-03-2015 09:05"))
            .Row("INC3", "New", "02-03-2015 09:05", ("opened_at", "?"))
            .Row("INC4", "New", "02-03-2015 09:05"));

        await using var db = NewContext();
        Assert.Equal(["INC1", "INC4"], await db.WorkOrders.OrderBy(order => order.ImportReference).Select(order => order.ImportReference!).ToListAsync(Cancel));
        Assert.Equal((2, 2), (report.Imported, report.RefusedIncidents));
        Assert.Equal(
        [
            "Refused: line 4, INC2: sys_updated_at \"tomorrow\" is no date and time such as 29-02-2016 01:16",
            "Refused: line 5, INC3: no row says when it was opened (opened_at)",
        ], said.Where(line => line.StartsWith("Refused", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_come_in_and_changes_nothing()
    {
        var report = await ImportAsync(new LogFile().Row("INC1", "New", "02-03-2015 09:05"), dryRun: true);

        await using var db = NewContext();
        Assert.Equal(1, report.Imported);
        Assert.False(await db.WorkOrders.AnyAsync(Cancel) || await db.People.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Rows_that_do_not_stand_together_or_in_order_still_make_one_order()
    {
        var report = await ImportAsync(new LogFile()
            .Row("INC1", "Closed", "04-03-2015 09:00", Ended("2", "0", "03-03-2015 09:00", "04-03-2015 09:00"))
            .Row("INC2", "New", "02-03-2015 09:05")
            .Row("INC1", "New", "02-03-2015 09:05")
            .Row("INC2", "Active", "02-03-2015 09:06")
            .Row("INC1", "Resolved", "03-03-2015 09:00", Ended("2", "0", "03-03-2015 09:00", "04-03-2015 09:00"))
            .Row("INC1", "Active", "02-03-2015 10:00", ("reassignment_count", "1")));

        await using var db = NewContext();
        var order = await db.WorkOrders.Include(order => order.Timeline).SingleAsync(order => order.ImportReference == "INC1", Cancel);
        Assert.Equal(2, report.Imported);
        Assert.Equal((Status.Closed, 2), (order.Status, order.TimesReassigned));
        Assert.Equal([9, 9, 9, 9, 10, 10, 9, 9, 9, 9], order.Timeline.OrderBy(record => record.Sequence).Select(record => record.At.Hour));
        Assert.Equal(Status.InProgress, (await db.WorkOrders.SingleAsync(order => order.ImportReference == "INC2", Cancel)).Status);
    }

    [Theory]
    [InlineData("Closed before resolved", "05-03-2015 09:00", "04-03-2015 09:00")]
    [InlineData("Resolved before opened", "01-03-2015 09:00", "04-03-2015 09:00")]
    [InlineData("Closed before opened", "01-03-2015 09:00", "01-02-2015 09:00")]
    public async Task Instants_that_contradict_each_other_stay_as_the_file_has_them(string oddity, string resolvedAt, string closedAt)
    {
        await ImportAsync(new LogFile().Row("INC1", "New", "02-03-2015 09:05").Row("INC1", "Closed", "04-03-2015 09:00", Ended("1", "1", resolvedAt, closedAt)));

        var order = await TheOrderAsync();

        Assert.Equal((Status.Closed, 1, 1), (order.Status, order.TimesReassigned, order.TimesReopened));
        Assert.Equal(Utc(resolvedAt), order.Attempts[^1].ProposedAt);
        Assert.True(Utc(closedAt) == order.ClosedAt, oddity);
        Assert.All(order.Stays, stay => Assert.True(stay.LeftAt >= stay.EnteredAt));
    }

    [Fact]
    public async Task An_unknown_state_changes_no_state_and_is_told()
    {
        await ImportAsync(new LogFile()
            .Row("INC1", "Active", "02-03-2015 09:05")
            .Row("INC1", "-100", "02-03-2015 09:10")
            .Row("INC1", "?", "02-03-2015 09:20")
            .Row("INC1", "Awaiting Evidence", "02-03-2015 09:30"));

        var order = await TheOrderAsync();

        Assert.Equal(Status.AwaitingCustomer, order.Status);
        Assert.Equal(2, order.Timeline.Count(record => record.Kind == nameof(WorkOrder.ImportedState)));
        Assert.Contains("The mapping does not name the state \"-100\" of 1 row; what it says for other states is used.", said);
    }

    [Fact]
    public async Task Without_an_instant_of_resolving_the_row_that_says_resolved_gives_it()
    {
        await ImportAsync(new LogFile().Row("INC1", "Resolved", "02-03-2015 10:00").Row("INC1", "Closed", "04-03-2015 09:00", ("closed_at", "04-03-2015 09:00")));

        Assert.Equal(Utc("02-03-2015 10:00"), Assert.Single((await TheOrderAsync()).Attempts).ProposedAt);
    }

    [Fact]
    public async Task What_is_not_closed_in_the_log_stays_open_here()
    {
        await ImportAsync(new LogFile().Row("INC1", "Active", "02-03-2015 10:00").Row("INC1", "Resolved", "02-03-2015 11:00", ("resolved_at", "02-03-2015 11:00")).Row("INC2", "Awaiting Problem", "02-03-2015 10:00"));

        await using var db = NewContext();
        var orders = await db.WorkOrders.OrderBy(order => order.ImportReference).ToListAsync(Cancel);
        Assert.Equal([Status.Resolved, Status.OnHold], orders.Select(order => order.Status));
        Assert.Equal((Utc("02-03-2015 11:00"), null), (orders[0].ResolvedAt, orders[0].ReminderDueAt));
        Assert.NotNull(orders[1].ResumeAt);
        Assert.Contains("2 open orders have owners without an account here: the running helpdesk routes them to its own people within minutes.", said);
    }

    [Fact]
    public async Task Counts_that_fall_or_jump_end_at_the_final_ones()
    {
        await ImportAsync(new LogFile()
            .Row("INC1", "Active", "02-03-2015 10:00", ("reassignment_count", "3"), ("reopen_count", "0"), ("sys_mod_count", "7"))
            .Row("INC1", "Active", "02-03-2015 11:00", ("reassignment_count", "1"), ("reopen_count", "0"), ("sys_mod_count", "1"))
            .Row("INC1", "Active", "02-03-2015 12:00", ("reassignment_count", "5"), ("reopen_count", "2"), ("sys_mod_count", "2"))
            .Row("INC1", "Closed", "02-03-2015 13:00", Ended("4", "2", "02-03-2015 12:30", "02-03-2015 13:00"))
            .Row("INC1", "New", "02-03-2015 14:00", ("reassignment_count", "0"), ("sys_mod_count", "1")));

        var order = await TheOrderAsync();

        Assert.Equal((4, 2, Status.Closed), (order.TimesReassigned, order.TimesReopened, order.Status));
    }

    [Fact]
    public async Task Texts_longer_than_a_column_are_cut_and_never_refused()
    {
        var endless = string.Concat(Enumerable.Repeat("𝔘ä", 3_000));
        await ImportAsync(new LogFile().Row("INC1", "Active", "02-03-2015 10:00",
            ("caller_id", endless), ("location", endless), ("category", endless), ("priority", endless), ("assignment_group", endless), ("assigned_to", endless), ("closed_code", endless)));

        Assert.InRange((await TheOrderAsync()).Title.Length, WorkOrder.TitleLength - 1, WorkOrder.TitleLength);
    }

    [Fact]
    public async Task Replaying_an_imported_order_gives_its_stored_state()
    {
        await ImportAsync(new LogFile()
            .Row("INC1", "New", "02-03-2015 09:05")
            .Row("INC1", "Awaiting Vendor", "02-03-2015 10:00", ("reassignment_count", "1"), ("assignment_group", "Group 23"), ("assigned_to", "Resolver 7"))
            .Row("INC1", "Closed", "04-03-2015 09:00", Ended("3", "1", "03-03-2015 09:00", "04-03-2015 09:00"))
            .Row("INC1", "Closed", "05-03-2015 09:00", ("reassignment_count", "4"), ("assignment_group", "Group 30"), ("closed_at", "04-03-2015 09:00")));

        await using var db = NewContext();
        await Replays.AssertAllAsync(db, Cancel);
    }

    protected async Task<ImportReport> ImportAsync(LogFile file, bool dryRun = false)
    {
        await using var db = NewContext();
        return await new ImportIncidentLog(db).RunAsync(new ImportRequest(file.Save(), ImportMapping.Default(), DryRun: dryRun), said.Add, Cancel);
    }

    private async Task<WorkOrder> TheOrderAsync()
    {
        await using var db = NewContext();
        return await db.WorkOrders.Include(order => order.Timeline).Include(order => order.Attempts).Include(order => order.Stays).SingleAsync(Cancel);
    }

    private static (string, string)[] Ended(string reassignments, string reopenings, string resolvedAt, string closedAt) =>
    [
        ("reassignment_count", reassignments), ("reopen_count", reopenings), ("resolved_at", resolvedAt), ("closed_at", closedAt),
        ("assignment_group", "Group 23"), ("assigned_to", "Resolver 7"), ("resolved_by", "Resolved by 2"), ("priority", "3 - Moderate"), ("category", "Scanners"), ("sys_mod_count", "9"),
    ];

    private static DateTimeOffset Utc(string local) => LogTime.In("UTC").TryRead(local, out var at) ? at : throw new ArgumentException(local);
}

public sealed class Import_on_Sqlite() : ImportSuite(new SqliteDatabase());

public sealed class Import_on_PostgreSql() : ImportSuite(new PostgreSqlDatabase());

public sealed class Import_on_SqlServer() : ImportSuite(new SqlServerDatabase());
