using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What people say about the order: replies, internal notes, calls, files.</summary>
public sealed partial class WorkOrder
{
    public const int MaxFilesPerStep = 20;

    /// <summary>The oldest message of the customer that nobody has answered; null when none waits.</summary>
    public DateTimeOffset? UnansweredSince { get; private set; }

    public Ruling CanReply(Actor actor) =>
        (IsRequester(actor) || MayReply(actor) ? Ruling.Allowed : ContributedBy(actor, "You follow this work order. Ask the customer to let you reply."))
            .And(() => Only(IsOpen || IsStaffHere(actor), "It is closed. Say \"not fixed\", or log a new work order."));

    /// <summary>A message that customer and staff see. The customer's answer ends the waiting for it.</summary>
    public void Reply(string message, Actor actor, DateTimeOffset now)
    {
        CanReply(actor).Enforce();
        Record(new Replied(Text(message, TextLength, "a message"), FromCustomer: !IsStaffHere(actor)), actor, now);
    }

    /// <summary>A colleague who was asked for advice, as a participant, gives it here: consulted, without the order changing hands.</summary>
    public Ruling CanNote(Actor actor) => IsStaffHere(actor) && MayReply(actor) ? Ruling.Allowed : ContributedBy(actor, "Internal notes are for staff. Write a reply.");

    public void Note(string note, Actor actor, DateTimeOffset now)
    {
        CanNote(actor).Enforce();
        Record(new Noted(Text(note, TextLength, "a note")), actor, now);
    }

    public Ruling CanLogCall(Actor actor) => ContributedBy(actor, "Only staff log calls. Write a reply.");

    public void LogCall(CallDirection direction, bool reached, string summary, Actor actor, DateTimeOffset now)
    {
        CanLogCall(actor).Enforce();
        Record(new CallLogged(Chosen(direction, "who called"), reached, Text(summary, TextLength, "what was said")), actor, now);
    }

    public Ruling CanAttach(Actor actor) => CanReply(actor);

    /// <param name="isInternal">For staff only.</param>
    public void AttachFiles(IReadOnlyList<AttachedFile> files, bool isInternal, Actor actor, DateTimeOffset now)
    {
        if (isInternal)
            CanNote(actor).Enforce();
        else
            CanAttach(actor).Enforce();
        if (files.Count is 0 or > MaxFilesPerStep)
            throw new RuleBrokenException($"Attach 1 to {MaxFilesPerStep} files at a time.");
        Record(new FilesAttached(files, isInternal), actor, now);
    }

    /// <summary>An automatic message answers nobody.</summary>
    private void AnswerCustomer(Stamp by)
    {
        if (by.PersonId is not null)
            UnansweredSince = null;
    }

    public sealed record Replied(string Message, bool FromCustomer) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            if (!FromCustomer)
            {
                order.AnswerCustomer(stamp);
                return;
            }
            order.UnansweredSince ??= stamp.At;
            if (order.Status == Status.AwaitingCustomer)
                order.StopWaiting();
        }
    }

    public sealed record Noted(string Note) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            // A note changes nothing but the timeline.
        }
    }

    /// <param name="Promise">The promised call that this one was; null when none was.</param>
    /// <param name="AgainAt">When it is tried again.</param>
    public sealed record CallLogged(CallDirection Direction, bool Reached, string Summary, int? Promise = null, DateTimeOffset? AgainAt = null) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            if (Reached)
                order.AnswerCustomer(stamp);
        }
    }

    public sealed record FilesAttached(IReadOnlyList<AttachedFile> Files, bool IsInternal) : Step
    {
        public override bool IsPublic => !IsInternal;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            // The files themselves are rows of the Attachments room.
        }
    }
}

/// <summary>A file as the timeline names it.</summary>
/// <param name="Size">In bytes.</param>
public sealed record AttachedFile(Guid Id, string Name, long Size);

/// <summary>Who called whom.</summary>
public enum CallDirection
{
    Outgoing,
    Incoming,
}
