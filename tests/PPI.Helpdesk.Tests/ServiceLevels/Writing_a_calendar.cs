using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>Hours, holidays and dates as people type them.</summary>
public sealed class Writing_a_calendar
{
    [Theory]
    [InlineData("08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00")]
    [InlineData(" 8:00 – 12:00;13:00-17:00 ", "08:00-12:00, 13:00-17:00")]
    [InlineData("22:00-06:00", "22:00-06:00")]
    [InlineData("18:00-24:00", "18:00-24:00")]
    [InlineData("00:00-24:00", "all day")]
    [InlineData("All day", "all day")]
    [InlineData("closed", "")]
    [InlineData("", "")]
    public void Hours_of_a_day_are_read_as_people_write_them(string typed, string written)
    {
        var reader = new CalendarReader();

        Assert.Equal(written, CalendarText.Write(reader.Periods("Monday", typed)));
        reader.Enforce();
    }

    [Theory]
    [InlineData("8-17")]
    [InlineData("08:00-08:00")]
    [InlineData("25:00-26:00")]
    [InlineData("08:00")]
    [InlineData("from eight to five")]
    public void Hours_that_are_not_understood_are_named_with_what_to_write(string typed)
    {
        var reader = new CalendarReader();
        reader.Periods("Monday", typed);

        var refusal = Assert.Throws<RuleBrokenException>(reader.Enforce);

        Assert.Equal($"Monday: “{typed}” is not understood. Write hours, for example 08:00-12:00, 13:00-17:00.", refusal.Message);
    }

    [Fact]
    public void Holidays_have_a_date_or_a_day_of_every_year()
    {
        var reader = new CalendarReader();

        var holidays = reader.Holidays("2026-11-26 Thanksgiving\r\n12-25 Christmas Day\n\n02-29\n2026-11-26 once more");

        Assert.Equal([Holiday.On(new DateOnly(2026, 11, 26), "Thanksgiving"), Holiday.EveryYear(12, 25, "Christmas Day"), Holiday.EveryYear(2, 29, "")], holidays);
        Assert.Equal(["2026-11-26 Thanksgiving", "12-25 Christmas Day", "02-29"], holidays.Select(CalendarText.Write));
    }

    [Fact]
    public void Dates_have_other_hours_or_none_or_a_break()
    {
        var reader = new CalendarReader();

        var (exceptions, breaks) = reader.Dates("2026-12-24 08:00-10:00, 11:00-12:00 Christmas Eve\n2026-12-31 closed Stocktaking\n2026-11-27 without 10:00-11:30 Fire drill\n2026-11-28 all day Go-live");

        reader.Enforce();
        var hours = new CalendarHours("UTC", WorkingWeek.AroundTheClock, [], exceptions, breaks);
        Assert.Equal(
            ["2026-11-27 without 10:00-11:30 Fire drill", "2026-11-28 all day Go-live", "2026-12-24 08:00-10:00, 11:00-12:00 Christmas Eve", "2026-12-31 closed Stocktaking"],
            CalendarText.WriteDates(hours));
    }

    [Fact]
    public void Every_line_that_is_not_understood_is_named()
    {
        var reader = new CalendarReader();
        reader.Holidays("2026-11-26 Thanksgiving\n2026-13-01 No month\nChristmas");
        reader.Dates("2026-12-24\n2026-12-24 25:00-26:00");

        var refusal = Assert.Throws<RuleBrokenException>(reader.Enforce);

        Assert.Contains("Holidays, line 2: “2026-13-01” is no date.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Holidays, line 3: “Christmas” is no date.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Dates with other hours, line 1: “2026-12-24” is not understood.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Dates with other hours, line 2: “25:00-26:00” is not understood.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_is_said_in_few_words() =>
        Assert.Equal("Mon-Wed all day; Thu 08:00-12:00", CalendarText.Week(new WorkingWeek(new Dictionary<DayOfWeek, IReadOnlyList<WorkingPeriod>>
        {
            [DayOfWeek.Monday] = [WorkingPeriod.AllDay],
            [DayOfWeek.Tuesday] = [WorkingPeriod.AllDay],
            [DayOfWeek.Wednesday] = [WorkingPeriod.AllDay],
            [DayOfWeek.Thursday] = [new WorkingPeriod(new TimeOnly(8, 0), new TimeOnly(12, 0))],
        })));

    [Theory]
    [InlineData("", "", "would never be open")]
    [InlineData("08:00-12:00, 11:00-17:00", "", "Monday: 08:00-12:00 and 11:00-17:00 overlap")]
    [InlineData("22:00-06:00, 23:00-23:30", "", "overlap")]
    [InlineData("08:00-12:00", "1815-06-18 Waterloo", "The year 1815 is out of reach")]
    public void A_calendar_that_contradicts_itself_is_refused(string monday, string holidays, string reason)
    {
        var reader = new CalendarReader();
        var week = new WorkingWeek(new Dictionary<DayOfWeek, IReadOnlyList<WorkingPeriod>> { [DayOfWeek.Monday] = reader.Periods("Monday", monday) });

        var refusal = Assert.Throws<RuleBrokenException>(() => CalendarLimits.Enforce(new CalendarHours("UTC", week, reader.Holidays(holidays))));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
