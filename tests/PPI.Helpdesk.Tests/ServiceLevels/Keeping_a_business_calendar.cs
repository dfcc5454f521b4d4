using System.Globalization;
using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>What people expect of a calendar, in words.</summary>
public sealed class Keeping_a_business_calendar
{
    private const string NewYork = "America/New_York";

    private static readonly WorkingPeriod office = Period("08:00", "17:00");
    private static readonly WorkingPeriod night = Period("22:00", "06:00");

    [Fact]
    public void Due_exactly_at_closing_is_due_at_closing()
    {
        var calendar = Office();

        Assert.Equal(At("2026-03-02 17:00 -05"), calendar.Add(At("2026-03-02 16:00 -05"), TimeSpan.FromHours(1)));
        Assert.False(calendar.IsOpen(At("2026-03-02 17:00 -05")));
    }

    [Fact]
    public void Over_the_night_on_which_the_clocks_change_a_day_shift_keeps_its_length_and_a_night_shift_does_not()
    {
        var nights = Calendar(new WorkingWeek(new Dictionary<DayOfWeek, IReadOnlyList<WorkingPeriod>> { [DayOfWeek.Saturday] = [night] }));

        Assert.Equal(TimeSpan.FromHours(18), Office().Between(At("2026-03-06 00:00 -05"), At("2026-03-10 00:00 -04")));
        Assert.Equal(TimeSpan.FromHours(7), nights.Between(At("2026-03-07 12:00 -05"), At("2026-03-08 12:00 -04")));
        Assert.Equal(TimeSpan.FromHours(9), nights.Between(At("2026-10-31 12:00 -04"), At("2026-11-01 12:00 -05")));
    }

    [Fact]
    public void A_holiday_is_closed_from_midnight_to_midnight_and_no_shift_starts_on_it()
    {
        var calendar = Calendar(WorkingWeek.MondayToFriday(night), [Holiday.On(new DateOnly(2026, 3, 4), "Founders' day")]);

        Assert.True(calendar.IsOpen(At("2026-03-03 23:59 -05")));
        Assert.False(calendar.IsOpen(At("2026-03-04 00:00 -05")));
        Assert.False(calendar.IsOpen(At("2026-03-05 05:00 -05")));
        Assert.Equal(At("2026-03-05 22:00 -05"), calendar.NextOpen(At("2026-03-04 00:00 -05")));
    }

    [Fact]
    public void Hours_of_a_date_go_before_a_holiday_of_every_year_but_not_before_one_of_that_date()
    {
        Holiday[] holidays = [Holiday.EveryYear(12, 24, "Christmas Eve"), Holiday.On(new DateOnly(2026, 12, 23), "Move")];
        DatedHours[] exceptions = [new(new DateOnly(2026, 12, 24), [Period("08:00", "12:00")]), new(new DateOnly(2026, 12, 23), [Period("08:00", "12:00")])];
        var calendar = new BusinessCalendar(new CalendarHours(NewYork, WorkingWeek.MondayToFriday(office), holidays, exceptions));

        Assert.True(calendar.IsOpen(At("2026-12-24 09:00 -05")));
        Assert.False(calendar.IsOpen(At("2026-12-24 13:00 -05")));
        Assert.False(calendar.IsOpen(At("2026-12-23 09:00 -05")));
        Assert.False(calendar.IsOpen(At("2027-12-24 09:00 -05")));
    }

    [Fact]
    public void A_business_day_later_is_the_same_time_on_the_next_working_day()
    {
        var calendar = Calendar(WorkingWeek.MondayToFriday(office), [Holiday.On(new DateOnly(2026, 3, 9), "Founders' day")]);

        Assert.Equal(At("2026-03-10 10:20 -04"), calendar.AddBusinessDays(At("2026-03-06 10:20 -05"), 1));
        Assert.Equal(At("2026-03-06 10:20 -05"), calendar.AddBusinessDays(At("2026-03-10 10:20 -04"), -1));
        Assert.Equal(At("2026-03-10 17:00 -04"), calendar.EndOfBusinessDay(calendar.AddBusinessDays(At("2026-03-06 10:20 -05"), 1)));
    }

    [Fact]
    public void The_small_hours_of_a_night_shift_belong_to_the_day_on_which_it_started()
    {
        var calendar = Calendar(WorkingWeek.MondayToFriday(night));

        Assert.Equal(At("2026-03-03 02:00 -05"), calendar.AddBusinessDays(At("2026-02-28 02:00 -05"), 1));
        Assert.Equal(At("2026-02-28 06:00 -05"), calendar.EndOfBusinessDay(At("2026-02-28 02:00 -05")));
        Assert.False(calendar.IsBusinessDay(new DateOnly(2026, 2, 28)));
    }

    [Fact]
    public void Adding_nothing_goes_to_the_next_opening_unless_it_is_open_or_just_closes()
    {
        var calendar = Office();

        Assert.Equal(At("2026-03-02 08:00 -05"), calendar.Add(At("2026-02-28 12:00 -05"), TimeSpan.Zero));
        Assert.Equal(At("2026-03-02 17:00 -05"), calendar.Add(At("2026-03-02 17:00 -05"), TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(At("2026-03-02 12:00 -05"), TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Around_the_clock_is_one_span_however_long()
    {
        var (from, until) = (At("2020-06-01 00:00 +00"), At("2026-06-01 00:00 +00"));

        Assert.Equal([new OpenSpan(from, until)], BusinessCalendar.AroundTheClock.OpenSpans(from, until));
        Assert.Equal(until, BusinessCalendar.AroundTheClock.Add(from, until - from));
    }

    [Fact]
    public void A_calendar_that_never_opens_says_so_instead_of_searching_for_ever()
    {
        var never = Calendar(WorkingWeek.MondayToFriday());

        Assert.Contains("Give it more hours", Assert.Throws<RuleBrokenException>(() => never.NextOpen(At("2026-03-02 12:00 -05"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_that_does_not_exist_is_refused() =>
        Assert.Throws<RuleBrokenException>(() => new CalendarHours("Atlantis/Capital", WorkingWeek.AroundTheClock));

    /// <summary>Clocks ask millions of times: an answer over years must cost about as much as one over an hour, and leave nothing to collect.</summary>
    [Fact]
    public void Asking_over_ten_years_allocates_nothing()
    {
        var calendar = Office();
        var (from, until) = (At("2016-03-02 12:00 -05"), At("2026-03-02 12:00 -05"));
        var open = calendar.Between(from, until);
        calendar.Add(from, open);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var times = 0; times < 1000; times++)
            Assert.True(calendar.Add(from, open) <= until && calendar.Between(from, until) == open);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static BusinessCalendar Office() => Calendar(WorkingWeek.MondayToFriday(office));

    private static BusinessCalendar Calendar(WorkingWeek week, IReadOnlyList<Holiday>? holidays = null) => new(new CalendarHours(NewYork, week, holidays));

    private static WorkingPeriod Period(string from, string to) => new(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text + ":00", CultureInfo.InvariantCulture);
}
