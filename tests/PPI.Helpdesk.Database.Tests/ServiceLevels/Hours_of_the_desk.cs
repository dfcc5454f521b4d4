using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.ServiceLevels;

/// <summary>Whether somebody is there: what the portal says to who wants to call.</summary>
public abstract class Hours_of_the_desk(TestDatabase database) : DatabaseSuite(database)
{
    [Theory]
    [InlineData("2026-03-02T16:00:00Z", true, "2026-03-02T22:00:00Z")] // a Monday, 11:00 in New York
    [InlineData("2026-03-02T22:00:00Z", false, "2026-03-03T13:00:00Z")] // at closing time
    [InlineData("2026-03-06T23:00:00Z", false, "2026-03-09T12:00:00Z")] // over the weekend in which the clocks change
    public async Task It_is_open_or_closed_until_the_calendar_says_otherwise(string now, bool isOpen, string changesAt)
    {
        Clock.SetUtcNow(At(now));
        await using var db = NewContext();
        await new InstallServiceLevelDefaults(db, Clock).RunAsync(Cancel);

        Assert.Equal(new DeskHoursNow(isOpen, At(changesAt)), await new DeskHours(db, Clock).RunAsync(Cancel));
    }

    [Fact]
    public async Task Who_never_closes_says_no_time()
    {
        await using var db = NewContext();
        db.Calendars.AddRange(NamedCalendar.Shipped(Clock.Now()));
        await db.SaveChangesAsync(Cancel);
        var always = db.Calendars.Single(calendar => calendar.Name == NamedCalendar.AroundTheClock).Id;
        db.ServiceLevelPolicies.Add(ServiceLevelPolicy.Shipped(always).Signed("Test", "Day and night", Clock.Now()));
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(new DeskHoursNow(IsOpen: true, ChangesAt: null), await new DeskHours(db, Clock).RunAsync(Cancel));
    }

    [Fact]
    public async Task Without_service_levels_nothing_is_said()
    {
        await using var db = NewContext();

        Assert.Null(await new DeskHours(db, Clock).RunAsync(Cancel));
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class Hours_of_the_desk_on_Sqlite() : Hours_of_the_desk(new SqliteDatabase());

public sealed class Hours_of_the_desk_on_PostgreSql() : Hours_of_the_desk(new PostgreSqlDatabase());

public sealed class Hours_of_the_desk_on_SqlServer() : Hours_of_the_desk(new SqlServerDatabase());
