using CsCheck;
using PPI.Helpdesk.Operations;

namespace PPI.Helpdesk.Tests.Operations;

/// <summary>Every rhythm, compared with a search that looks at one day after the other.</summary>
public sealed class Repeating_a_date
{
    private static readonly Gen<Recurrence> rhythms = Gen.Select(
        Gen.Enum<Rhythm>(), Gen.Int[1, 5], Gen.Int[1, 127], Gen.Int[1, 31], Gen.Int[0, 4].Select(week => week == 0 ? -1 : week), Gen.Int[1, 12],
        (rhythm, interval, days, day, week, month) => new Recurrence(rhythm, interval, (Weekdays)days, day, week, month));

    private static readonly Gen<DateOnly> dates = Gen.Int[0, 9000].Select(day => new DateOnly(2024, 1, 1).AddDays(day));

    [Theory]
    [InlineData(2026, 11, 27, "2026-12-07")]
    [InlineData(2026, 12, 7, "2026-12-07")]
    [InlineData(2026, 12, 8, "2027-01-04")]
    public void The_first_Monday_of_every_month(int year, int month, int day, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            new Recurrence(Rhythm.MonthlyByWeekday, Weekdays: Weekdays.Monday).First(new DateOnly(2026, 1, 1), new DateOnly(year, month, day)));

    [Fact]
    public void A_short_month_has_its_last_day() =>
        Assert.Equal([new DateOnly(2027, 1, 31), new DateOnly(2027, 2, 28), new DateOnly(2027, 3, 31), new DateOnly(2027, 4, 30)], Take(new Recurrence(Rhythm.MonthlyByDay, Day: 31), new DateOnly(2027, 1, 1), 4));

    [Fact]
    public void The_last_workday_of_the_quarter() =>
        Assert.Equal([new DateOnly(2027, 1, 29), new DateOnly(2027, 4, 30), new DateOnly(2027, 7, 30)], Take(new Recurrence(Rhythm.MonthlyByWeekday, Interval: 3, Weekdays: Weekdays.Workdays, Week: -1), new DateOnly(2027, 1, 1), 3));

    [Fact]
    public void Any_rhythm_has_the_dates_that_looking_day_by_day_finds() => Gen.Select(rhythms, dates, Gen.Int[-400, 2000]).Sample((rhythm, start, offset) =>
    {
        var from = start.AddDays(offset);

        Assert.Equal(LookedFor(rhythm, start, from), rhythm.First(start, from));
    }, iter: 2000);

    [Theory]
    [InlineData(Rhythm.MonthlyByWeekday, 1, "every month on the first Monday")]
    [InlineData(Rhythm.Weekly, 2, "every 2 weeks on Monday")]
    [InlineData(Rhythm.Yearly, 1, "every year on day 1 of January")]
    [InlineData(Rhythm.Daily, 1, "every day")]
    public void It_is_said_in_words(Rhythm rhythm, int interval, string words) => Assert.Equal(words, new Recurrence(rhythm, interval, Weekdays.Monday).InWords());

    [Fact]
    public void What_never_comes_is_refused()
    {
        Assert.Contains("at least one weekday", Refusal(new Recurrence(Rhythm.Weekly)), StringComparison.Ordinal);
        Assert.Contains("every 1 to 99", Refusal(new Recurrence(Rhythm.Daily, 0)), StringComparison.Ordinal);
        Assert.Contains("first, second", Refusal(new Recurrence(Rhythm.MonthlyByWeekday, 1, Weekdays.Friday, Week: 5)), StringComparison.Ordinal);
        Assert.Contains("day of the month", Refusal(new Recurrence(Rhythm.MonthlyByDay, Day: 32)), StringComparison.Ordinal);
        Assert.Contains("Choose a month", Refusal(new Recurrence(Rhythm.Yearly, Month: 13)), StringComparison.Ordinal);
    }

    private static string Refusal(Recurrence rhythm) => Assert.Throws<RuleBrokenException>(rhythm.Checked).Message;

    private static IEnumerable<DateOnly> Take(Recurrence rhythm, DateOnly start, int count)
    {
        var next = rhythm.First(start, start);
        for (; count > 0 && next is { } date; count--, next = rhythm.First(start, date.AddDays(1)))
            yield return date;
    }

    private static DateOnly? LookedFor(Recurrence rhythm, DateOnly start, DateOnly from)
    {
        for (var date = from > start ? from : start; date < start.AddDays(12_000); date = date.AddDays(1))
            if (IsDue(rhythm, start, date))
                return date;
        return null;
    }

    private static bool IsDue(Recurrence rhythm, DateOnly start, DateOnly date)
    {
        var months = ((date.Year - start.Year) * 12) + date.Month - start.Month;
        var isDay = date.Day == Math.Min(rhythm.Day, DateTime.DaysInMonth(date.Year, date.Month));
        return rhythm.Rhythm switch
        {
            Rhythm.Daily => (date.DayNumber - start.DayNumber) % rhythm.Interval == 0,
            Rhythm.Weekly => IsChosen(date) && (Monday(date) - Monday(start)) / 7 % rhythm.Interval == 0,
            Rhythm.MonthlyByDay => isDay && months % rhythm.Interval == 0,
            Rhythm.MonthlyByWeekday => IsChosen(date) && months % rhythm.Interval == 0 && Rank(date),
            _ => isDay && date.Month == rhythm.Month && (date.Year - start.Year) % rhythm.Interval == 0,
        };

        bool IsChosen(DateOnly day) => rhythm.Weekdays.HasFlag((Weekdays)(1 << (((int)day.DayOfWeek + 6) % 7)));

        static int Monday(DateOnly day) => day.DayNumber - (((int)day.DayOfWeek + 6) % 7);

        bool Rank(DateOnly day)
        {
            var before = Enumerable.Range(1, day.Day - 1).Count(number => IsChosen(new DateOnly(day.Year, day.Month, number)));
            var after = Enumerable.Range(day.Day + 1, DateTime.DaysInMonth(day.Year, day.Month) - day.Day).Count(number => IsChosen(new DateOnly(day.Year, day.Month, number)));
            return rhythm.Week == -1 ? after == 0 : before == rhythm.Week - 1;
        }
    }
}
