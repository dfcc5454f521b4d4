using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Logging an order, by the customer or on behalf of a caller, and what is known about the matter.</summary>
public sealed partial class WorkOrder
{
    public int? CategoryId { get; private set; }
    public int? ServiceId { get; private set; }

    /// <summary>Logs an order and names its owner in the same breath: no order is ever without one.</summary>
    public static WorkOrder Log(WorkOrderDraft draft, PriorityDecision priority, Routing routing, Actor actor, DateTimeOffset now)
    {
        CanLogFor(draft.RequesterId, actor).Enforce();
        if (draft.Kind == WorkOrderKind.OperationalTask && draft.Intake != IntakeChannel.Schedule)
            throw new RuleBrokenException("Operational tasks come from schedules only. Choose another kind of work order.");
        return Log(draft, priority, routing, earlierAttempts: null, actor, now);
    }

    public static Ruling CanLogFor(int requesterId, Actor actor) =>
        Only(actor.PersonId == requesterId || actor.IsHelpdesk || actor.IsSystem, "Only the helpdesk logs work orders on behalf of others. Ask them to log it themselves.");

    private static WorkOrder Log(
        WorkOrderDraft draft, PriorityDecision priority, Routing routing, IReadOnlyList<CarriedAttempt>? earlierAttempts, Actor actor, DateTimeOffset now)
    {
        if (routing.OwnerId == draft.RequesterId)
            throw new RuleBrokenException("Nobody owns a work order of their own. Name another consultant.");
        var order = new WorkOrder();
        order.Record(new Logged(
            Subject(draft.Title),
            Limited(draft.Description, TextLength, "the description"),
            Chosen(draft.Kind, "the kind"), Chosen(draft.Intake, "how it came in"), draft.RequesterId, draft.RequesterName,
            Line(draft.Location, PlaceLength, "the location"),
            Line(draft.Contact, PlaceLength, "how to reach you"),
            Line(draft.Asset, PlaceLength, "the device"),
            draft.CategoryId, draft.ServiceId, Answered(draft.Severity), priority.Priority, priority.Reason, earlierAttempts, draft.SubmissionKey), actor, now);
        order.Record(new Routed(routing.OwnerId, routing.OwnerName, routing.Reason), Actor.System, now);
        return order;
    }

    public Ruling CanReclassify(Actor actor) =>
        ContributedBy(actor, "Only staff classify a work order. Tell them in a reply.").And(() => WhileOpen("classify it"));

    /// <summary>Corrects kind, category, service or severity; the priority follows by the policy unless somebody has overridden it, and it has not got worse since.</summary>
    public void Reclassify(Classification classification, PriorityDecision priority, Actor actor, DateTimeOffset now)
    {
        CanReclassify(actor).Enforce();
        if (classification.Kind == WorkOrderKind.OperationalTask && Kind != WorkOrderKind.OperationalTask)
            throw new RuleBrokenException("Operational tasks come from schedules only. Choose another kind of work order.");
        var isWorse = classification.Severity.Severity < Severity && priority.Priority < Priority;
        var followed = IsPriorityOverridden && !isWorse ? new PriorityDecision(Priority, PriorityReason) : priority;
        Record(new Reclassified(
            Chosen(classification.Kind, "the kind"), classification.CategoryId, classification.ServiceId, Answered(classification.Severity), followed.Priority, followed.Reason), actor, now);
    }

    public Ruling CanRetitle(Actor actor) =>
        (IsRequester(actor) ? Ruling.Allowed : ContributedBy(actor, "Only staff and the customer change the subject. Ask them.")).And(() => WhileOpen("change the subject"));

    public void Retitle(string title, Actor actor, DateTimeOffset now)
    {
        CanRetitle(actor).Enforce();
        Record(new Retitled(Subject(title), Title), actor, now);
    }

    private static SeverityAnswers Answered(SeverityAnswers answers)
    {
        Chosen(answers.WhoIsHit, "who is hit");
        return answers;
    }

    private static string Subject(string title) => Given(Line(title, TitleLength, "in a few words what it is about"), "in a few words what it is about");

    public sealed record Logged(
        string Title, string Description, WorkOrderKind Kind, IntakeChannel Intake, int RequesterId, string RequesterName,
        string Location, string Contact, string Asset, int? CategoryId, int? ServiceId,
        SeverityAnswers Answers, Priority Priority, string PriorityReason, IReadOnlyList<CarriedAttempt>? EarlierAttempts = null, Guid? SubmissionKey = null) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            (order.Title, order.Description, order.Kind, order.Intake) = (Title, Description, Kind, Intake);
            (order.RequesterId, order.LoggedById, order.LoggedAt) = (RequesterId, stamp.PersonId ?? RequesterId, stamp.At);
            (order.Location, order.Contact, order.Asset) = (Location, Contact, Asset);
            (order.CategoryId, order.ServiceId, order.Answers) = (CategoryId, ServiceId, Answers);
            order.SubmissionKey = SubmissionKey;
            order.SetPriority(Priority, PriorityReason, overridden: false);
            order.Status = Status.Logged;
            foreach (var earlier in EarlierAttempts ?? [])
                order.attempts.Add(Attempt.Carried(order.attempts.Count + 1, earlier));
            order.CountDeclines();
            order.EnterTier(Tier.Helpdesk, stamp.At);
        }
    }

    public sealed record Reclassified(
        WorkOrderKind Kind, int? CategoryId, int? ServiceId, SeverityAnswers Answers, Priority Priority, string PriorityReason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            (order.Kind, order.CategoryId, order.ServiceId, order.Answers) = (Kind, CategoryId, ServiceId, Answers);
            order.SetPriority(Priority, PriorityReason, order.IsPriorityOverridden && (Priority, PriorityReason) == (order.Priority, order.PriorityReason));
        }
    }

    /// <param name="Former">Null on timelines from before it was kept.</param>
    public sealed record Retitled(string Title, string? Former = null) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.Title = Title;
    }
}

/// <summary>What kind of matter an order is.</summary>
public sealed record Classification(WorkOrderKind Kind, int? CategoryId, int? ServiceId, SeverityAnswers Severity);
