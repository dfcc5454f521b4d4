using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Components;

/// <summary>How a state is shown: words first, an icon, and a tone that is never the only sign.</summary>
/// <param name="Tone">A class of site.css: calm, with-us, waiting, check, again, alarm, done.</param>
public sealed record Sign(string Text, string Icon, string Tone)
{
    /// <summary>Exact words, for staff.</summary>
    public static Sign Of(Status status) => status switch
    {
        Status.Logged => new("Logged", Icon: "inbox", "calm"),
        Status.InProgress => new("In progress", Icon: "progress", "with-us"),
        Status.AwaitingCustomer => new("Awaiting customer", Icon: "message-question", "waiting"),
        Status.OnHold => new("On hold", Icon: "player-pause", "waiting"),
        Status.Resolved => new("Resolved, in review", Icon: "user-check", "check"),
        Status.Evaluation => new("Evaluation", Icon: "rotate-2", "again"),
        Status.Closed => new("Closed", Icon: "circle-check", "done"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "This status has no sign yet."),
    };

    /// <summary>Plain words, for the person who asked.</summary>
    public static Sign InPlainWords(Status status) => status switch
    {
        Status.AwaitingCustomer => new("Waiting for you", Icon: "message-question", "waiting"),
        Status.OnHold => new("With us, on hold", Icon: "player-pause", "with-us"),
        Status.Resolved => new("Fixed, please check", Icon: "user-check", "check"),
        Status.Evaluation => new("With us, looking again", Icon: "rotate-2", "with-us"),
        Status.Closed => new("Done", Icon: "circle-check", "done"),
        _ => new("With us", Icon: "progress", "with-us"),
    };

    public static Sign Of(Priority priority) => priority switch
    {
        Priority.P1 => new("P1", Icon: "alert-octagon", "alarm"),
        Priority.P2 => new("P2", Icon: "alert-triangle", "again"),
        Priority.P3 => new("P3", Icon: "point", "calm"),
        Priority.Operations => new("Operations", Icon: "calendar-repeat", "calm"),
        _ => throw new ArgumentOutOfRangeException(nameof(priority), priority, "This priority has no sign yet."),
    };

    public static Sign Of(Severity severity) => severity switch
    {
        Severity.BusinessHalted => new("Business halted", Icon: "building-off", "alarm"),
        Severity.BusinessInterrupted => new("Business interrupted", Icon: "users", "again"),
        Severity.UserAffected => new("User affected", Icon: "user", "calm"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "This severity has no sign yet."),
    };

    public static Sign Of(LoopRule rule) => rule switch
    {
        LoopRule.EvaluationOverdue => new(rule.Label(), Icon: "scale", "alarm"),
        LoopRule.DeclinedAgain => new(rule.Label(), Icon: "rotate-2", "again"),
        LoopRule.PassedAround => new(rule.Label(), Icon: "arrows-exchange", "again"),
        LoopRule.CallbackOverdue => new(rule.Label(), Icon: "phone-off", "alarm"),
        LoopRule.NothingDone => new(rule.Label(), Icon: "zzz", "waiting"),
        LoopRule.HandOverUnanswered => new(rule.Label(), Icon: "user-question", "waiting"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "This rule has no sign yet."),
    };

    public static Sign Of(Tier tier) => tier switch
    {
        Tier.Helpdesk => new("Helpdesk", Icon: "headset", "calm"),
        Tier.NetworkAndDesktop => new("Network & Desktop", Icon: "device-desktop", "calm"),
        Tier.Applications => new("Applications", Icon: "apps", "calm"),
        Tier.Intelligence => new("Intelligence", Icon: "chart-dots", "calm"),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "This tier has no sign yet."),
    };
}
