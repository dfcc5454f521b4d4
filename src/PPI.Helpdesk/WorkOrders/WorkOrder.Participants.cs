using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who else follows, replies or approves; and which other orders belong to this one.</summary>
public sealed partial class WorkOrder
{
    private readonly List<Participant> participants = [];
    private readonly List<WorkOrderLink> links = [];

    public IReadOnlyList<Participant> Participants => participants;

    public IReadOnlyList<WorkOrderLink> Links => links;

    public Ruling CanChangeParticipants(Actor actor) =>
        (IsRequester(actor) ? Ruling.Allowed : ContributedBy(actor, "Only staff and the customer change who takes part. Ask them.")).And(() => WhileOpen("change who takes part"));

    public void AddParticipant(Actor person, ParticipantLevel level, Actor actor, DateTimeOffset now)
    {
        CanChangeParticipants(actor).Enforce();
        if (person.PersonId is not { } personId)
            throw new RuleBrokenException("Only people take part in a work order. Choose somebody.");
        if (IsRequester(person))
            throw new RuleBrokenException($"{person.Name} is the customer of this work order, and sees it anyway.");
        if (level == ParticipantLevel.Approve && person.IsStaff)
            throw new RuleBrokenException($"{person.Name} is staff, and staff do not judge the helpdesk's work. Choose another level.");
        if (ParticipationOf(person)?.Level == level)
            throw new RuleBrokenException($"{person.Name} takes part already. Choose another level.");
        Record(new ParticipantAdded(personId, person.Name, Chosen(level, "what they may do")), actor, now);
    }

    public void RemoveParticipant(int personId, string name, Actor actor, DateTimeOffset now)
    {
        CanChangeParticipants(actor).Enforce();
        if (!participants.Exists(participant => participant.PersonId == personId))
            throw new RuleBrokenException($"{name} does not take part.");
        Record(new ParticipantRemoved(personId, name), actor, now);
    }

    public Ruling CanLink(Actor actor) => ContributedBy(actor, "Only staff link work orders. Name the other one in a reply.");

    public void Link(LinkKind kind, WorkOrder other, Actor actor, DateTimeOffset now)
    {
        CanLink(actor).Enforce();
        if (other.Id == Id)
            throw new RuleBrokenException("A work order is not linked to itself. Name another one.");
        if (kind is LinkKind.DuplicateOf or LinkKind.ContinuationOf or LinkKind.NewMatterFrom)
            throw new RuleBrokenException($"\"{kind.Label()}\" comes about by itself. Choose related to, caused by or part of.");
        if (links.Exists(link => link.Kind == kind && link.OtherId == other.Id))
            throw new RuleBrokenException($"It is linked to {other.Number} in this way already.");
        Record(new Linked(Chosen(kind, "how they are related"), other.Id), actor, now);
    }

    /// <summary>Marks this freshly logged order as the new matter that was found while another one was evaluated.</summary>
    internal void LinkNewMatterFrom(WorkOrder origin, Actor actor, DateTimeOffset now) => Record(new Linked(LinkKind.NewMatterFrom, origin.Id), actor, now);

    private Participant? ParticipationOf(Actor actor) => participants.Find(participant => participant.PersonId == actor.PersonId);

    private bool MayReply(Actor actor) => ParticipationOf(actor)?.Level is ParticipantLevel.Reply or ParticipantLevel.Approve;

    private bool MayApprove(Actor actor) => ParticipationOf(actor)?.Level == ParticipantLevel.Approve;

    private void AddLink(LinkKind kind, int otherId, Stamp stamp) => links.Add(WorkOrderLink.To(kind, otherId, stamp.At));

    public sealed record ParticipantAdded(int PersonId, string Name, ParticipantLevel Level) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            if (order.participants.Find(participant => participant.PersonId == PersonId) is { } known)
                known.Change(Level);
            else
                order.participants.Add(Participant.Add(PersonId, Level, stamp.At));
        }
    }

    public sealed record ParticipantRemoved(int PersonId, string Name) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.participants.RemoveAll(participant => participant.PersonId == PersonId);
    }

    public sealed record Linked(LinkKind Kind, int OtherId) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.AddLink(Kind, OtherId, stamp);
    }
}
