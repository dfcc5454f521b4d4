using System.Globalization;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;

namespace PPI.Helpdesk.Tests.People;

public sealed class Being_on_duty
{
    [Theory]
    [InlineData("2026-03-02T13:00:00Z", true)] // Monday 08:00 in New York
    [InlineData("2026-03-02T12:59:59Z", false)]
    [InlineData("2026-03-02T21:59:59Z", true)]
    [InlineData("2026-03-02T22:00:00Z", false)] // 17:00: the end is not included
    [InlineData("2026-03-07T15:00:00Z", false)] // Saturday
    public void Office_hours_include_their_start_and_exclude_their_end(string at, bool expected) =>
        Assert.Equal(expected, DutyHours.Office.Include(At(at)));

    [Theory]
    [InlineData("2026-03-06T13:00:00Z", true)] // before the change: UTC-5, 08:00
    [InlineData("2026-03-09T12:00:00Z", true)] // after it: UTC-4, 08:00 again
    [InlineData("2026-03-09T21:00:00Z", false)] // 17:00
    [InlineData("2026-10-30T12:00:00Z", true)] // Friday, still UTC-4
    [InlineData("2026-11-02T12:00:00Z", false)] // Monday 07:00: UTC-5 again
    [InlineData("2026-11-02T13:00:00Z", true)]
    public void Office_hours_follow_the_daylight_saving_of_their_zone(string at, bool expected) =>
        Assert.Equal(expected, DutyHours.Office.Include(At(at)));

    [Theory]
    [InlineData("2026-03-06T22:00:00Z", true)] // Friday 22:00
    [InlineData("2026-03-07T05:59:59Z", true)] // Saturday, still Friday's shift
    [InlineData("2026-03-07T06:00:00Z", false)]
    [InlineData("2026-03-06T21:59:59Z", false)]
    [InlineData("2026-03-06T05:00:00Z", false)] // Friday morning belongs to Thursday, who has no shift
    public void A_shift_past_midnight_belongs_to_the_day_on_which_it_starts(string at, bool expected) =>
        Assert.Equal(expected, new DutyHours("UTC", [new DutyPeriod(DayOfWeek.Friday, new TimeOnly(22, 0), new TimeOnly(6, 0))]).Include(At(at)));

    [Fact]
    public void A_shift_of_Saturday_night_ends_on_Sunday() =>
        Assert.True(new DutyHours("UTC", [new DutyPeriod(DayOfWeek.Saturday, new TimeOnly(22, 0), new TimeOnly(6, 0))]).Include(At("2026-03-08T03:00:00Z")));

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", true)] // 01:59 in Berlin
    [InlineData("2026-03-29T01:00:00Z", false)] // 03:00: the clock jumped over the end
    [InlineData("2026-10-25T00:30:00Z", true)] // 02:30 the first time: before 03:00
    [InlineData("2026-10-25T01:30:00Z", true)] // 02:30 once more
    [InlineData("2026-10-25T02:00:00Z", false)] // 03:00
    public void A_night_shift_is_an_hour_shorter_or_longer_when_the_clocks_change(string at, bool expected) =>
        Assert.Equal(expected, new DutyHours("Europe/Berlin", [new DutyPeriod(DayOfWeek.Saturday, new TimeOnly(22, 0), new TimeOnly(3, 0))]).Include(At(at)));

    [Fact]
    public void A_period_may_end_at_midnight_or_last_a_whole_day()
    {
        var late = new DutyHours("UTC", [new DutyPeriod(DayOfWeek.Monday, new TimeOnly(16, 0), TimeOnly.MinValue)]);
        var whole = new DutyHours("UTC", [new DutyPeriod(DayOfWeek.Monday, TimeOnly.MinValue, TimeOnly.MinValue)]);

        Assert.True(late.Include(At("2026-03-02T23:59:59Z")));
        Assert.False(late.Include(At("2026-03-03T00:00:00Z")));
        Assert.True(whole.Include(At("2026-03-02T00:00:00Z")));
        Assert.True(whole.Include(At("2026-03-02T23:59:59Z")));
        Assert.False(whole.Include(At("2026-03-03T00:00:00Z")));
    }

    [Fact]
    public void Several_periods_leave_the_lunch_break_free()
    {
        var hours = new DutyHours("UTC",
        [
            new DutyPeriod(DayOfWeek.Monday, new TimeOnly(8, 0), new TimeOnly(12, 0)),
            new DutyPeriod(DayOfWeek.Monday, new TimeOnly(13, 0), new TimeOnly(17, 0)),
        ]);

        Assert.False(hours.Include(At("2026-03-02T12:30:00Z")));
        Assert.True(hours.Include(At("2026-03-02T13:00:00Z")));
    }

    [Fact]
    public void Who_is_absent_or_disabled_is_not_on_duty()
    {
        Assert.True(A.Consultant().Build().IsOnDuty(TestClock.Start));
        Assert.False(A.Consultant().Disabled().Build().IsOnDuty(TestClock.Start));
        Assert.False(A.Consultant().AbsentUntil(TestClock.Start.AddTicks(1)).Build().IsOnDuty(TestClock.Start));
        Assert.True(A.Consultant().AbsentUntil(TestClock.Start).Build().IsOnDuty(TestClock.Start));
    }

    [Fact]
    public void A_time_zone_that_does_not_exist_is_refused_when_it_is_written() =>
        Assert.Contains("Europe/Berlin",
            Assert.Throws<RuleBrokenException>(() => A.Consultant().OnDuty(new DutyHours("Middle/Earth", [])).Build()).Message, StringComparison.Ordinal);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
