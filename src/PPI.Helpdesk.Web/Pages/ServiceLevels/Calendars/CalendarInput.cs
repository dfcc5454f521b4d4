using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Web.Pages.ServiceLevels.Calendars;

/// <summary>A business calendar as typed.</summary>
public sealed class CalendarInput : IValidatableObject
{
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    [Required(ErrorMessage = "Write a name, for example “Night desk”.")]
    [StringLength(NamedCalendar.NameLength, ErrorMessage = "The name may have up to {1} characters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Write the time zone, for example America/New_York."), MaxLength(60, ErrorMessage = "No time zone has such a long name. Check it.")]
    public string TimeZone { get; set; } = "";

    /// <summary>The hours of the seven weekdays, Monday first, however many were sent.</summary>
    public DayInput[] Days { get; set => field = [.. CalendarText.Days.Select((_, day) => day < value.Length ? value[day] : new DayInput())]; } = [.. CalendarText.Days.Select(_ => new DayInput())];

    [MaxLength(200_000, ErrorMessage = "These are too many holidays. Take away those that are past.")]
    public string? Holidays { get; set; }

    [MaxLength(100_000, ErrorMessage = "These are too many dates. Take away those that are past.")]
    public string? Dates { get; set; }

    /// <summary>An iCalendar file with holidays.</summary>
    public IFormFile? File { get; set; }

    /// <summary>When to log the order on which the targets are tried, in the calendar's zone; empty for now.</summary>
    public DateTime? LoggedAt { get; set; }

    /// <summary>Which version was shown, so that a faster change of somebody else is noticed.</summary>
    public int Version { get; set; }

    /// <summary>The mark of what was previewed last.</summary>
    [MaxLength(64)]
    public string? Previewed { get; set; }

    public static CalendarInput Of(CalendarRow row) => new()
    {
        Name = row.Name,
        TimeZone = row.Hours.TimeZone,
        Days = [.. CalendarText.Days.Select(day => new DayInput { Hours = CalendarText.Write(row.Hours.Week[day]) })],
        Holidays = string.Join('\n', row.Hours.Holidays.Select(CalendarText.Write)),
        Dates = string.Join('\n', CalendarText.WriteDates(row.Hours)),
        Version = row.Version,
    };

    /// <exception cref="RuleBrokenException">Something is not understood, or contradicts itself.</exception>
    public CalendarHours ToHours()
    {
        var reader = new CalendarReader();
        var week = CalendarText.Days.Zip(Days).ToDictionary(day => day.First, day => reader.Periods(day.First.ToString(), day.Second.Hours));
        var holidays = reader.Holidays(Holidays);
        var (exceptions, breaks) = reader.Dates(Dates);
        reader.Enforce();
        var hours = new CalendarHours(TimeZone.Trim(), new WorkingWeek(week), holidays, exceptions, breaks);
        CalendarLimits.Enforce(hours);
        return hours;
    }

    /// <summary>Changes when anything changes that a preview shows.</summary>
    public string Mark()
    {
        var typed = string.Join('\n', [TimeZone, .. Days.Select(day => day.Hours), Holidays?.ReplaceLineEndings("\n"), "", Dates?.ReplaceLineEndings("\n")]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(typed)));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LoggedAt is { Year: < FirstYear or > LastYear })
            yield return new ValidationResult($"Choose a time between {FirstYear} and {LastYear}.", [nameof(LoggedAt)]);
        if (File is { Length: > HolidayFile.MaxBytes })
            yield return new ValidationResult($"This file is larger than {HolidayFile.MaxBytes / 1_000_000} MB. Choose one with holidays only.", [nameof(File)]);
    }
}

/// <summary>The hours of one weekday as typed.</summary>
public sealed class DayInput
{
    [MaxLength(300, ErrorMessage = "These are too many periods for one day. Write it with fewer.")]
    public string? Hours { get; set; }
}
