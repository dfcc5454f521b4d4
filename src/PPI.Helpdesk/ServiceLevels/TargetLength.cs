using System.Globalization;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>How long a clock may run: an amount of wall time, of business time, or of business days.</summary>
public sealed record TargetLength(int Amount, TargetUnit Unit)
{
    public const int MaxAmount = 9_999;

    /// <summary>Wall time counts at night and at weekends; everything else counts in the policy's business calendar.</summary>
    public bool IsAroundTheClock => Unit is TargetUnit.Seconds or TargetUnit.Minutes or TargetUnit.Hours;

    /// <summary>As counted time, for a clock that started at an instant. A business day reaches to the same time of the next working day, however long the days are.</summary>
    public TimeSpan From(DateTimeOffset startedAt, BusinessCalendar calendar) => Unit switch
    {
        TargetUnit.Seconds => TimeSpan.FromSeconds(Amount),
        TargetUnit.Minutes or TargetUnit.BusinessMinutes => TimeSpan.FromMinutes(Amount),
        TargetUnit.Hours or TargetUnit.BusinessHours => TimeSpan.FromHours(Amount),
        TargetUnit.BusinessDays => calendar.Between(startedAt, calendar.AddBusinessDays(calendar.NextOpen(startedAt), Amount)),
        _ => calendar.Between(startedAt, calendar.EndOfBusinessDay(calendar.AddBusinessDays(startedAt, Amount))),
    };

    public override string ToString() => Unit switch
    {
        TargetUnit.EndOfBusinessDay when Amount == 0 => "end of the business day",
        TargetUnit.EndOfBusinessDay when Amount == 1 => "end of the next business day",
        TargetUnit.EndOfBusinessDay => $"end of the {Amount.ToString(CultureInfo.InvariantCulture)}th business day after",
        _ => $"{Amount.ToString(CultureInfo.InvariantCulture)} {(Amount == 1 ? Singular : Singular + "s")}",
    };

    private string Singular => Unit switch
    {
        TargetUnit.Seconds => "second",
        TargetUnit.Minutes => "minute",
        TargetUnit.Hours => "hour",
        TargetUnit.BusinessMinutes => "business minute",
        TargetUnit.BusinessHours => "business hour",
        _ => "business day",
    };
}

/// <summary>In what a target is counted.</summary>
public enum TargetUnit
{
    Seconds,
    Minutes,
    Hours,
    BusinessMinutes,
    BusinessHours,
    BusinessDays,

    /// <summary>So many business days later, when work ends on that day.</summary>
    EndOfBusinessDay,
}
