namespace PPI.Helpdesk.WorkOrders;

/// <summary>The words for our terms: exact ones for staff, plain ones for customers. Pages, mails and reports all take them from here.</summary>
public static class Wording
{
    public static string Label(this Tier tier) => tier switch
    {
        Tier.NetworkAndDesktop => "Network & Desktop",
        Tier.Applications => "Applications",
        Tier.Intelligence => "Intelligence",
        _ => "Helpdesk",
    };

    public static string Label(this QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "Several lines of text",
        QuestionKind.YesNo => "Yes or no",
        QuestionKind.Choice => "One of several choices",
        QuestionKind.Number => "A number",
        QuestionKind.Date => "A date",
        _ => "A line of text",
    };

    public static string Label(this Status status) => status switch
    {
        Status.InProgress => "In progress",
        Status.AwaitingCustomer => "Awaiting customer",
        Status.OnHold => "On hold",
        _ => status.ToString(),
    };

    public static string Label(this Priority priority) => priority switch
    {
        Priority.P1 => "Priority 1",
        Priority.P2 => "Priority 2",
        Priority.P3 => "Priority 3",
        _ => "Operations",
    };

    public static string Label(this Severity severity) => severity switch
    {
        Severity.BusinessHalted => "Business halted",
        Severity.BusinessInterrupted => "Business interrupted",
        _ => "User affected",
    };

    public static string Label(this WorkOrderKind kind) => kind switch
    {
        WorkOrderKind.ServiceRequest => "Service request",
        WorkOrderKind.MoveAddChange => "Move, add or change",
        WorkOrderKind.OperationalTask => "Operational task",
        _ => kind.ToString(),
    };

    public static string Label(this IntakeChannel channel) => channel switch
    {
        IntakeChannel.WalkIn => "Walk-in",
        IntakeChannel.Email => "E-mail",
        IntakeChannel.Api => "API",
        _ => channel.ToString(),
    };

    public static string Label(this WhoIsHit who) => who switch
    {
        WhoIsHit.SeveralPeople => "Several people",
        WhoIsHit.WholePlace => "The whole place",
        _ => "Only me",
    };

    public static string Label(this EscalationReason reason) => reason switch
    {
        EscalationReason.OutsideCapability => "Outside the helpdesk's capability",
        _ => "Not resolved at the helpdesk",
    };

    public static string Label(this HoldReason reason) => reason switch
    {
        HoldReason.Vendor => "Waiting for a vendor",
        HoldReason.Parts => "Waiting for parts",
        _ => "Waiting for a planned change",
    };

    public static string Label(this ClockKind clock) => clock switch
    {
        ClockKind.MoveAddChange => "Move, add or change",
        ClockKind.NextReply => "Next reply",
        _ => clock.ToString(),
    };

    public static string Label(this ReturnReason reason) => reason switch
    {
        ReturnReason.Incomplete => "Hand-over incomplete",
        ReturnReason.WrongChannel => "Not this channel's matter",
        _ => "The helpdesk can do the rest",
    };

    public static string Label(this Closure closure) => closure switch
    {
        Closure.Confirmed => "Confirmed by the customer",
        Closure.Lapsed => "Closed, unconfirmed",
        Closure.Withdrawn => "Withdrawn",
        _ => "Duplicate",
    };

    public static string Label(this EvaluationChoice choice) => choice switch
    {
        EvaluationChoice.SameTier => "Same team again, with new facts",
        EvaluationChoice.OtherTier => "Another team",
        EvaluationChoice.NewOrder => "A new matter: new linked work order",
        EvaluationChoice.Explain => "Explain to the customer",
        _ => "Team leader steps in",
    };

    public static string Label(this StayOutcome outcome) => outcome switch
    {
        StayOutcome.PassedOn => "passed on",
        StayOutcome.ReturnedIncomplete => "returned as incomplete",
        StayOutcome.Declined => "not fixed",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    public static string Label(this LoopRule rule) => rule switch
    {
        LoopRule.EvaluationOverdue => "Evaluation overdue",
        LoopRule.DeclinedAgain => "Declined again",
        LoopRule.PassedAround => "Passed around",
        LoopRule.CallbackOverdue => "Callback overdue",
        LoopRule.NothingDone => "Nothing done",
        _ => "Hand-over unanswered",
    };

    /// <summary>What is wrong, in a sentence.</summary>
    public static string Explanation(this LoopRule rule) => rule switch
    {
        LoopRule.EvaluationOverdue => "The customer said that it is not fixed, and nobody has decided in time how to go on.",
        LoopRule.DeclinedAgain => "The customer has said more than once that it is not fixed.",
        LoopRule.PassedAround => "It went from team to team, and none has proposed a resolution.",
        LoopRule.CallbackOverdue => "A resolution was proposed, and nobody has called the customer in time.",
        LoopRule.NothingDone => "Who works on it has done nothing for days.",
        _ => "It was offered to somebody who has not answered.",
    };

    public static string Label(this PromiseState state) => state switch
    {
        PromiseState.Open => "To be called",
        PromiseState.Kept => "Called",
        PromiseState.Answered => "Heard from the customer",
        PromiseState.NotNeeded => "Not needed",
        _ => "Overtaken",
    };

    public static string Label(this ResolutionKind kind) => kind switch
    {
        ResolutionKind.Workaround => "Workaround",
        _ => "Permanent fix",
    };

    public static string Label(this LinkKind kind) => kind switch
    {
        LinkKind.CausedBy => "Caused by",
        LinkKind.DuplicateOf => "Duplicate of",
        LinkKind.ChildOf => "Part of",
        LinkKind.ContinuationOf => "Continues",
        LinkKind.NewMatterFrom => "New matter from",
        LinkKind.SplitFrom => "Split from",
        _ => "Related to",
    };

    public static string Label(this Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "it works",
        Verdict.Declined => "not fixed",
        Verdict.Lapsed => "no answer",
        Verdict.Overtaken => "not answered",
        _ => "waiting for the verdict",
    };

    /// <summary>Why nothing can be said to an attempt any more; null while something can: "not fixed" also after "it works" or without an answer.</summary>
    public static string? WhyOver(this Verdict verdict) => verdict switch
    {
        Verdict.Declined => "You have said already that this did not fix it. Sign in to see how the work order stands.",
        Verdict.Overtaken => "The work order was withdrawn or closed in favour of another one, so no answer is needed any more.",
        _ => null,
    };

    public static string LabelFromTheOtherSide(this LinkKind kind) => kind switch
    {
        LinkKind.CausedBy => "Cause of",
        LinkKind.DuplicateOf => "Has the duplicate",
        LinkKind.ChildOf => "Has the part",
        LinkKind.ContinuationOf => "Continued in",
        LinkKind.NewMatterFrom => "New matter in",
        LinkKind.SplitFrom => "Split off",
        _ => "Related to",
    };

    public static string Label(this VisitState state) => state switch
    {
        VisitState.Planned => "Planned",
        VisitState.Done => "Took place",
        VisitState.Cancelled => "Cancelled",
        _ => "Not needed any more",
    };

    public static string Label(this Consent consent) => consent switch
    {
        Consent.InWriting => "In writing",
        Consent.InPerson => "In person",
        _ => "On the phone",
    };

    public static string Label(this VerdictVia via) => via switch
    {
        VerdictVia.SignedLink => "link in the mail",
        VerdictVia.Call => "recorded call",
        VerdictVia.Email => "e-mail",
        _ => "portal",
    };

    public static string Label(this ParticipantLevel level) => level switch
    {
        ParticipantLevel.Reply => "May reply",
        ParticipantLevel.Approve => "May reply and approve",
        _ => "Follows",
    };
}
