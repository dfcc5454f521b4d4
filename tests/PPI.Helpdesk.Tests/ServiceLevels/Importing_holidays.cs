using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>Holidays out of iCalendar files, and what of them is left out, with its line and the reason.</summary>
public sealed class Importing_holidays
{
    private const int Year = 2026;

    [Fact]
    public void A_day_is_one_holiday_and_several_days_are_as_many()
    {
        var file = Read(
            "DTSTART;VALUE=DATE:20261126\nDTEND;VALUE=DATE:20261127\nSUMMARY:Thanksgiving\\, observed",
            "DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261226\nSUMMARY:Mill stands still");

        Assert.Empty(file.Refused);
        Assert.Equal(["2026-11-26 Thanksgiving, observed", "2026-12-24 Mill stands still", "2026-12-25 Mill stands still"], file.Holidays.Select(CalendarText.Write));
    }

    [Fact]
    public void What_falls_on_the_same_day_every_year_is_yearly_and_what_moves_becomes_dates()
    {
        var file = Read(
            "DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=YEARLY\nSUMMARY:New Year's Day",
            "DTSTART;VALUE=DATE:20201126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nSUMMARY:Thanksgiving",
            "DTSTART;VALUE=DATE:20260704\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:Anniversary");

        Assert.Empty(file.Refused);
        var lines = file.Holidays.Select(CalendarText.Write).ToList();
        Assert.Equal(["01-01 New Year's Day", "2026-07-04 Anniversary", "2026-11-26 Thanksgiving", "2027-07-04 Anniversary", "2027-11-25 Thanksgiving"], lines.Take(5));
        Assert.Equal(1 + 2 + HolidayFile.Years, lines.Count);
    }

    [Theory]
    [InlineData("SUMMARY:Lost", "Lost", "It has no date on which it begins")]
    [InlineData("DTSTART:20261126T100000Z\nSUMMARY:Meeting", "Meeting", "It begins at a time of day")]
    [InlineData("DTSTART;VALUE=DATE:20263326\nSUMMARY:Typo", "Typo", "It cannot be read")]
    [InlineData("DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY\nSUMMARY:Mondays", "Mondays", "more often than once a year")]
    [InlineData("DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=SECONDLY\nSUMMARY:Seconds", "Seconds", "more often than once a year")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:Never", "Never", "never comes true")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20280101\nSUMMARY:Sabbatical", "Sabbatical", "It lasts 730 days")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20250101\nSUMMARY:Backwards", "Backwards", "It lasts -365 days")]
    [InlineData("DTSTART;VALUE=DATE:20260101\nSTATUS:CANCELLED\nSUMMARY:Off", "Off", "It is cancelled")]
    [InlineData("garbage\nSUMMARY:Torn", "Torn", "It cannot be read")]
    public void An_entry_that_is_no_holiday_is_listed_with_its_line_and_the_others_are_read(string entry, string title, string reason)
    {
        var file = Read("DTSTART;VALUE=DATE:20261126\nSUMMARY:Thanksgiving", entry);

        Assert.Equal("2026-11-26 Thanksgiving", CalendarText.Write(Assert.Single(file.Holidays)));
        var refused = Assert.Single(file.Refused);
        Assert.Equal((8, title), (refused.Line, refused.Title));
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_ends_in_the_middle_gives_what_it_has()
    {
        var file = HolidayFile.Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261126\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\n", Year);

        Assert.Equal(["2026-11-26", "2026-12-25"], file.Holidays.Select(CalendarText.Write));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 a spreadsheet")]
    [InlineData("<html>sign in first</html>")]
    public void Another_kind_of_file_is_refused(string text) =>
        Assert.Contains(".ics", Assert.Throws<RuleBrokenException>(() => HolidayFile.Read(text, Year)).Message, StringComparison.Ordinal);

    private static HolidayFile Read(params string[] entries) => HolidayFile.Read(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + string.Concat(entries.Select(entry => $"BEGIN:VEVENT\r\n{entry.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\nEND:VEVENT\r\n")) + "END:VCALENDAR\r\n", Year);
}
