using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>
/// One version of the service levels: how long each clock may run on which orders, and on which holds the clocks stand still. A version
/// is never changed; another one follows it.
/// </summary>
public sealed class ServiceLevelPolicy : IAddedOnly
{
    public const int MaxTargets = 100;
    public const int NoteLength = 500;

    private ServiceLevelPolicy()
    {
    }

    /// <summary>1, 2, 3 …</summary>
    public int Version { get; private set; }

    /// <summary>The business calendar in which everything counts that is not given in wall time.</summary>
    public int CalendarId { get; private set; }

    /// <summary>Tried from top to bottom for each clock; the first that fits decides, and where none fits the order has no such clock.</summary>
    public IReadOnlyList<ServiceTarget> Targets { get; private set; } = [];

    /// <summary>Waiting for these is not the helpdesk's time.</summary>
    public IReadOnlyList<HoldReason> PausingHolds { get; private set; } = [];

    /// <summary>How much of a target may be used before the owner and the worker are warned.</summary>
    public int WarnAtPercent { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Who saved it, by the name of that time.</summary>
    public string SavedBy { get; private set; } = "";

    /// <summary>Why it differs from the version before.</summary>
    public string Note { get; private set; } = "";

    public static ServiceLevelPolicy Of(int version, int calendarId, IReadOnlyList<ServiceTarget> targets, IReadOnlyList<HoldReason> pausingHolds, int warnAtPercent = 75)
    {
        if (targets.Count > MaxTargets)
            throw new RuleBrokenException($"A policy has up to {MaxTargets} targets. Take some away.");
        if (targets.FirstOrDefault(target => target.Length.Amount is < 0 or > TargetLength.MaxAmount) is { } odd)
            throw new RuleBrokenException($"{odd.Clock.Label()}: write an amount from 0 to {TargetLength.MaxAmount}.");
        if (warnAtPercent is < 1 or > 99)
            throw new RuleBrokenException("The warning comes when 1 to 99 percent of a target are used. Write for example 75.");
        return new() { Version = version, CalendarId = calendarId, Targets = [.. targets], PausingHolds = [.. pausingHolds], WarnAtPercent = warnAtPercent };
    }

    /// <summary>The policy that ships.</summary>
    public static ServiceLevelPolicy Shipped(int calendarId) => Of(1, calendarId, ShippedTargets(), Enum.GetValues<HoldReason>());

    /// <summary>Signs a version before it is saved.</summary>
    internal ServiceLevelPolicy Signed(string by, string note, DateTimeOffset now)
    {
        (SavedBy, Note, SavedAt) = (by, note, now);
        return this;
    }

    internal ServiceTarget? TargetFor(ClockKind clock, OrderFacts facts) =>
        IsOtherKinds(clock, facts) ? null : Targets.FirstOrDefault(target => target.Clock == clock && target.Fits(facts));

    private static bool IsOtherKinds(ClockKind clock, OrderFacts facts) => clock switch
    {
        ClockKind.Resolution => facts.Kind == WorkOrderKind.MoveAddChange,
        ClockKind.MoveAddChange => facts.Kind != WorkOrderKind.MoveAddChange,
        _ => false,
    };

    private static ServiceTarget[] ShippedTargets() =>
    [
        new(ClockKind.Response, new(30, TargetUnit.Seconds), Intake: IntakeChannel.Phone),
        new(ClockKind.Response, new(5, TargetUnit.Minutes), Priority.P1),
        new(ClockKind.Response, new(30, TargetUnit.BusinessMinutes), Priority.P2),
        new(ClockKind.Response, new(4, TargetUnit.BusinessHours), Priority.P3),
        new(ClockKind.Restore, new(1, TargetUnit.Hours), Priority.P1),
        new(ClockKind.Restore, new(4, TargetUnit.BusinessHours), Priority.P2),
        new(ClockKind.Resolution, new(6, TargetUnit.Hours), Priority.P1),
        new(ClockKind.Resolution, new(2, TargetUnit.BusinessDays), Priority.P2),
        new(ClockKind.Resolution, new(3, TargetUnit.BusinessDays), Priority.P3),
        new(ClockKind.MoveAddChange, new(3, TargetUnit.BusinessDays)),
        new(ClockKind.Evaluation, new(4, TargetUnit.BusinessHours)),
        new(ClockKind.Callback, new(1, TargetUnit.EndOfBusinessDay)),
        new(ClockKind.NextReply, new(30, TargetUnit.Minutes), Priority.P1),
        new(ClockKind.NextReply, new(4, TargetUnit.BusinessHours), Priority.P2),
        new(ClockKind.NextReply, new(1, TargetUnit.BusinessDays), Priority.P3),
    ];
}
