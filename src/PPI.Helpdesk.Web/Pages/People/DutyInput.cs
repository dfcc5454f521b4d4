using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.Pages.People;

/// <summary>When somebody is on duty and what they are good at, as typed.</summary>
public sealed class DutyInput : IValidatableObject
{
    private const int LongestAbsenceYears = 2;

    [Required(ErrorMessage = "Write the time zone, for example America/New_York."), MaxLength(60, ErrorMessage = "No time zone has such a long name. Check it.")]
    public string TimeZone { get; set; } = "";

    [MaxLength(DutyHoursText.MaxLength, ErrorMessage = "The duty hours are longer than 500 characters. Write days with the same hours as one part.")]
    public string? Hours { get; set; }

    /// <summary>In the time zone above.</summary>
    public DateTime? AbsentUntil { get; set; }

    [MaxLength(Person.SkillsLength, ErrorMessage = "The skills are longer than 1000 characters. Shorten them.")]
    public string? Skills { get; set; }

    public static DutyInput Of(PersonCard card) => new()
    {
        TimeZone = card.DutyHours.TimeZone,
        Hours = DutyHoursText.Write(card.DutyHours),
        AbsentUntil = card.AbsentUntil is { } until ? TimeZoneInfo.ConvertTime(until, TimeZoneInfo.FindSystemTimeZoneById(card.DutyHours.TimeZone)).DateTime : null,
        Skills = string.Join(", ", card.Skills),
    };

    public DutyHours ToDutyHours() => DutyHoursText.Read(TimeZone, Hours ?? "");

    public DateTimeOffset? ToAbsence()
    {
        if (AbsentUntil is not { } local)
            return null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var today = validationContext.GetRequiredService<TimeProvider>().Now().Date;
        if (AbsentUntil is { } until && (until.Year < 2000 || until > today.AddYears(LongestAbsenceYears)))
            yield return new ValidationResult("That is further away than two years. Close the account of somebody who stays away so long.", [nameof(AbsentUntil)]);
    }

    public IReadOnlyList<string> ToSkills() => (Skills ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
