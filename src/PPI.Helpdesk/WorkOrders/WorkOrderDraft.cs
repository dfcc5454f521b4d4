namespace PPI.Helpdesk.WorkOrders;

/// <summary>What is known of a work order before it is logged.</summary>
/// <param name="RequesterId">The customer, who need not be the person who logs it.</param>
public sealed record WorkOrderDraft(int RequesterId, string RequesterName, string Title, string Description, WorkOrderKind Kind, IntakeChannel Intake)
{
    public string Location { get; init; } = "";
    public string Contact { get; init; } = "";
    public string Asset { get; init; } = "";
    public int? CategoryId { get; init; }
    public int? ServiceId { get; init; }
    public SeverityAnswers Severity { get; init; } = SeverityAnswers.NothingBroken;

    /// <summary>What was tried while the caller was on the line, without success yet: told on the timeline as the call that it was.</summary>
    public string TriedOnCall { get; init; } = "";

    /// <summary>What was typed to the desk's questions at intake, by their ids; null where they are not asked: in mail, imports and other systems.</summary>
    public IReadOnlyDictionary<int, string>? Answers { get; init; }

    /// <summary>Same key, same order: a form sent twice makes one.</summary>
    public Guid? SubmissionKey { get; init; }
}
