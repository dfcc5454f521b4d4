using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who else follows, replies or approves.</summary>
public sealed partial class WorkOrder
{
    private readonly List<Participant> participants = [];

    public IReadOnlyList<Participant> Participants => participants;

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

    private Participant? ParticipationOf(Actor actor) => participants.Find(participant => participant.PersonId == actor.PersonId);

    private bool MayReply(Actor actor) => ParticipationOf(actor)?.Level is ParticipantLevel.Reply or ParticipantLevel.Approve;

    private bool MayApprove(Actor actor) => ParticipationOf(actor)?.Level == ParticipantLevel.Approve;

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
}
