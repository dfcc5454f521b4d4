using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Tests.People;

public sealed class DutyHoursTextTests
{
    [Theory]
    [InlineData("Mon-Fri 08:00-17:00", "Mon-Fri 08:00-17:00")]
    [InlineData("monday 8-17\nSat 22:00–06:00", "Mon 08:00-17:00, Sat 22:00-06:00")]
    [InlineData("Fri-Mon 06:00-14:00", "Mon 06:00-14:00, Fri-Sun 06:00-14:00")]
    [InlineData("Mon-Fri 08:00-12:00, Mon-Fri 13:00-17:00", "Mon-Fri 08:00-12:00, Mon-Fri 13:00-17:00")]
    [InlineData("", "")]
    public void Duty_hours_are_read_as_people_write_them(string typed, string written) =>
        Assert.Equal(written, DutyHoursText.Write(DutyHoursText.Read("Europe/London", typed)));

    [Theory]
    [InlineData("America/New_York", "whenever")]
    [InlineData("America/New_York", "Mon 25:00-26:00")]
    [InlineData("America/New_York", "Mon 08:00-08:00")]
    [InlineData("America/New_York", "Mon-Tue-Wed 08:00-17:00")]
    [InlineData("Mars/Olympus", "Mon 08:00-17:00")]
    public void What_is_not_understood_is_refused_with_an_example(string timeZone, string typed)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => DutyHoursText.Read(timeZone, typed));

        Assert.Contains("rite", refusal.Message, StringComparison.Ordinal);
    }
}
