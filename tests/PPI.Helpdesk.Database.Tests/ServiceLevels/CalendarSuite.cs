using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.ServiceLevels;

public abstract class CalendarSuite(TestDatabase database) : DatabaseSuite(database)
{
    private static readonly Actor Leader = new(1, "Lee", Roles.TeamLeader, SupportChannels.None);
    private static readonly Actor Consultant = new(2, "Con", Roles.Consultant, SupportChannels.None);

    private static readonly WorkingPeriod Morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0));
    private static readonly WorkingPeriod Night = new(new TimeOnly(22, 0), new TimeOnly(6, 0));

    [Fact]
    public async Task A_calendar_comes_back_as_it_was_saved()
    {
        var hours = new CalendarHours("Europe/Berlin", WorkingWeek.MondayToFriday(Morning, Night),
            [Holiday.EveryYear(2, 29, "Jour bissextile ☕"), Holiday.On(new DateOnly(2026, 11, 26), "Thanksgiving")],
            [new DatedHours(new DateOnly(2026, 12, 24), [Morning], "Christmas Eve"), new DatedHours(new DateOnly(2026, 12, 31), [])],
            [new DatedHours(new DateOnly(2026, 11, 27), [Night], "Fire drill")]);

        var id = await AddAsync("Mill in Gernsbach", hours);

        var row = await InContextAsync(db => new CalendarList(db).OneAsync(id, Cancel));
        Assert.Equal(("Mill in Gernsbach", 1, "Europe/Berlin"), (row.Name, row.Version, row.Hours.TimeZone));
        Assert.Equal(CalendarText.Week(hours.Week), CalendarText.Week(row.Hours.Week));
        Assert.Equal(hours.Holidays, row.Hours.Holidays);
        Assert.Equal(CalendarText.WriteDates(hours), CalendarText.WriteDates(row.Hours));
    }

    [Fact]
    public async Task A_change_is_another_version_and_the_one_before_stays_as_it_was()
    {
        var id = await AddAsync("Mill", Hours(Morning));
        var before = await InContextAsync(db => new CalendarList(db).OneAsync(id, Cancel));

        await ChangeAsync(id, 1, "Mill", Hours(Night));

        var after = await InContextAsync(db => new CalendarList(db).OneAsync(id, Cancel));
        Assert.Equal(2, after.Version);
        Assert.Equal("Mon-Fri 22:00-06:00", CalendarText.Week(after.Hours.Week));
        var old = await InContextAsync(db => db.CalendarVersions.AsNoTracking().SingleAsync(version => version.Id == before.VersionId, Cancel));
        Assert.Equal((1, "Mon-Fri 08:00-12:00"), (old.Number, CalendarText.Week(old.Hours.Week)));
        Assert.Equal([2, 1], (await InContextAsync(db => new CalendarList(db).HistoryAsync(id, Cancel))).Select(change => change.Number));
    }

    [Fact]
    public async Task Saying_the_same_again_makes_no_version()
    {
        var id = await AddAsync("Mill", Hours(Morning));

        await Assert.ThrowsAsync<RuleBrokenException>(() => ChangeAsync(id, 1, " Mill ", Hours(Morning)));
        await ChangeAsync(id, 1, "Mill in Gernsbach", Hours(Morning));

        Assert.Equal([2, 1], (await InContextAsync(db => new CalendarList(db).HistoryAsync(id, Cancel))).Select(change => change.Number));
    }

    [Fact]
    public async Task A_version_can_neither_be_changed_nor_removed()
    {
        await AddAsync("Mill", Hours(Morning));
        await using var db = NewContext();
        db.Remove(await db.CalendarVersions.SingleAsync(Cancel));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_name_is_taken_whatever_its_case()
    {
        await AddAsync("Night desk", Hours(Night));

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(" NIGHT  desk ", Hours(Night)));

        Assert.Contains("already a calendar named NIGHT desk", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_slower_changes_nothing()
    {
        var id = await AddAsync("Mill", Hours(Morning));
        await ChangeAsync(id, 1, "Mill in Gernsbach", Hours(Morning));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => ChangeAsync(id, 1, "Mill in Baienfurt", Hours(Night)));

        Assert.Equal("Mill in Gernsbach", (await InContextAsync(db => new CalendarList(db).OneAsync(id, Cancel))).Name);
    }

    [Fact]
    public async Task A_fresh_database_gets_the_calendars_that_ship_and_keeps_what_became_of_them()
    {
        await InstallAsync();
        var desk = (await InContextAsync(db => new CalendarList(db).AllAsync(Cancel))).Single(row => row.Name == NamedCalendar.DeskHours);
        await ChangeAsync(desk.Id, 1, "Our desk", Hours(Morning));
        await InstallAsync();

        var rows = await InContextAsync(db => new CalendarList(db).AllAsync(Cancel));
        Assert.Equal([NamedCalendar.AroundTheClock, "Our desk"], rows.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.Equal("America/New_York, Mon-Fri 08:00-17:00", CalendarText.Summary(desk.Hours));
    }

    [Fact]
    public async Task Only_who_leads_or_administers_may_and_the_audit_log_says_what_was_done()
    {
        var id = await AddAsync("Mill", Hours(Morning));
        await ChangeAsync(id, 1, "Mill", Hours(Night));

        await Assert.ThrowsAsync<RuleBrokenException>(() => InContextAsync(db => new AddCalendar(db, Changes(db), Clock).RunAsync(Consultant, "Mine", Hours(Night), Cancel)));

        var records = await InContextAsync(db => db.AuditRecords.AsNoTracking().OrderBy(record => record.Id).ToListAsync(Cancel));
        Assert.Equal([("Added", "Lee", "Mill"), ("Changed", "Lee", "Mill")], records.Select(record => (record.Act, record.ActorName, record.SubjectName)));
        Assert.Equal("Version 2: America/New_York, Mon-Fri 22:00-06:00", records[1].Details);
    }

    private static CalendarHours Hours(WorkingPeriod period) => new("America/New_York", WorkingWeek.MondayToFriday(period));

    private Task<int> AddAsync(string name, CalendarHours hours) => InContextAsync(db => new AddCalendar(db, Changes(db), Clock).RunAsync(Leader, name, hours, Cancel));

    private Task ChangeAsync(int id, int version, string name, CalendarHours hours) =>
        InContextAsync(db => new ChangeCalendar(db, Changes(db), Clock).RunAsync(Leader, id, version, name, hours, Cancel));

    private Task InstallAsync() => InContextAsync(db => new InstallServiceLevelDefaults(db, Clock).RunAsync(Cancel));

    private CalendarChanges Changes(HelpdeskDbContext db) => new(db, Database.Provider, Clock);

    private async Task<T> InContextAsync<T>(Func<HelpdeskDbContext, Task<T>> act)
    {
        await using var db = NewContext();
        return await act(db);
    }

    private async Task InContextAsync(Func<HelpdeskDbContext, Task> act)
    {
        await using var db = NewContext();
        await act(db);
    }
}

public sealed class Calendars_on_Sqlite() : CalendarSuite(new SqliteDatabase());

public sealed class Calendars_on_PostgreSql() : CalendarSuite(new PostgreSqlDatabase());

public sealed class Calendars_on_SqlServer() : CalendarSuite(new SqlServerDatabase());
