namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Holidays out of an iCalendar file, and which of its entries are none, with the line and the reason.</summary>
public sealed record HolidayFile(IReadOnlyList<Holiday> Holidays, IReadOnlyList<RefusedEntry> Refused)
{
    public const int MaxBytes = 1_000_000;

    /// <summary>What moves from year to year, such as the fourth Thursday of November, becomes dates of so many years.</summary>
    public const int Years = 10;

    private const int MostEntries = 2000;
    private const string Begin = "BEGIN:VEVENT";
    private const string End = "END:VEVENT";

    /// <exception cref="RuleBrokenException">It is no such file, or too large a one.</exception>
    public static HolidayFile Read(string text, int firstYear)
    {
        if (!text.TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            throw new RuleBrokenException("This is no iCalendar file. Choose one whose name ends in .ics, as calendar programs and public holiday pages give out.");
        var (holidays, refused) = (new List<Holiday>(), new List<RefusedEntry>());
        foreach (var entry in Entries(text).Take(MostEntries))
        {
            try
            {
                holidays.AddRange(entry.Holidays(firstYear, Years));
            }
            catch (RuleBrokenException refusal)
            {
                refused.Add(new RefusedEntry(entry.Line, entry.Title, refusal.Message));
            }
        }
        return new HolidayFile([.. holidays.DistinctBy(holiday => (holiday.Year, holiday.Month, holiday.Day)).OrderBy(holiday => (holiday.Year ?? 0, holiday.Month, holiday.Day))], refused);
    }

    private static IEnumerable<HolidayEntry> Entries(string text)
    {
        List<string>? open = null;
        var begunAt = 0;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Trim().Equals(Begin, StringComparison.OrdinalIgnoreCase))
            {
                if (open is not null)
                    yield return new HolidayEntry(begunAt, open);
                (open, begunAt) = ([], index + 1);
            }
            else if (line.Trim().Equals(End, StringComparison.OrdinalIgnoreCase) && open is not null)
            {
                yield return new HolidayEntry(begunAt, open);
                open = null;
            }
            else
                open?.Add(line);
        }
        if (open is not null)
            yield return new HolidayEntry(begunAt, open);
    }
}

/// <summary>An entry that is no holiday: where it begins in the file, what it is called, and why not.</summary>
public sealed record RefusedEntry(int Line, string Title, string Reason);
