using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>One message, several matters (S2-77): a message becomes a work order of its own. Nothing is moved; the new order carries a copy that names its origin.</summary>
public sealed partial class WorkOrder
{
    public const int MaxMessagesSplit = 20;

    public Ruling CanSplit(Actor actor) => ContributedBy(actor, "Only staff make a work order of its own out of a message. Write what the other matter is.");

    /// <summary>Whom the split-off order is for: who wrote the first of the messages, or this order's customer when staff wrote it.</summary>
    public int RequesterOfSplit(IReadOnlyList<TimelineRecord> messages) =>
        messages is [{ Step: Replied { FromCustomer: true }, PersonId: { } author }, ..] ? author : RequesterId;

    /// <summary>Makes the new order. Once it has its number, <see cref="NoteSplitOff"/> tells it here.</summary>
    /// <param name="messages">Records of this order, oldest first.</param>
    public WorkOrder SplitOff(
        IReadOnlyList<TimelineRecord> messages, SplitText text, string requesterName, Guid? submissionKey, PriorityDecision priority, Routing routing, Actor actor, DateTimeOffset now)
    {
        CanSplit(actor).Enforce();
        if (messages.Count is 0 or > MaxMessagesSplit)
            throw new RuleBrokenException($"Choose the message that is about the other matter; up to {MaxMessagesSplit}.");
        CopiedMessage[] copies = [.. messages.Select(record => CopiedMessage.Of(record) ?? throw new RuleBrokenException("Only what somebody wrote can be split off. Choose a message."))];
        var draft = new WorkOrderDraft(RequesterOfSplit(messages), requesterName, text.Title, Text(text.Description, TextLength, "what the other matter is"), Kind, Intake)
        {
            Location = Location,
            Contact = Contact,
            Asset = Asset,
            Severity = Answers,
            SubmissionKey = submissionKey,
        };
        var order = Log(draft, priority, routing, earlierAttempts: null, actor, now);
        order.Record(new SplitFrom(Id, copies), actor, now);
        return order;
    }

    public void NoteSplitOff(WorkOrder splitOff, IReadOnlyList<TimelineRecord> messages, Actor actor, DateTimeOffset now)
    {
        CanSplit(actor).Enforce();
        Record(new SplitInto(splitOff.Id, splitOff.Title, [.. messages.Select(record => record.Sequence)]), actor, now);
    }

    public sealed record SplitFrom(int OriginId, IReadOnlyList<CopiedMessage> Messages) : Step
    {
        /// <summary>A copy is for nobody's eyes for whom the message was not.</summary>
        public override bool IsPublic => Messages.All(message => !message.IsInternal);

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.AddLink(LinkKind.SplitFrom, OriginId, stamp);
    }

    public sealed record SplitInto(int OtherId, string Title, IReadOnlyList<int> Sequences) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            // The new order bears the link; here it is told.
        }
    }
}

/// <summary>What the split-off order says of itself.</summary>
public sealed record SplitText(string Title, string Description);

/// <summary>A message of another order, as it stands there.</summary>
public sealed record CopiedMessage(int Sequence, DateTimeOffset At, string Author, string Text, bool IsInternal)
{
    /// <summary>Null when the record is no message.</summary>
    public static CopiedMessage? Of(TimelineRecord record)
    {
        var text = record.Step switch
        {
            WorkOrder.Logged logged => logged.Description,
            WorkOrder.Replied replied => replied.Message,
            WorkOrder.CustomerAsked asked => asked.Question,
            WorkOrder.CallLogged call => call.Summary,
            WorkOrder.Noted noted => noted.Note,
            _ => "",
        };
        return text.Length == 0 ? null : new CopiedMessage(record.Sequence, record.At, record.PersonName, text, !record.IsPublic);
    }
}
