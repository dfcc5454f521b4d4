using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Which other orders this one has to do with. A link moves nothing: a parent that is closed leaves its parts as they are.</summary>
public sealed partial class WorkOrder
{
    private readonly List<WorkOrderLink> links = [];

    public IReadOnlyList<WorkOrderLink> Links => links;

    /// <summary>The order of which this one is a part; null when it is whole.</summary>
    public int? ParentId => links.Find(link => link.Kind == LinkKind.ChildOf)?.OtherId;

    public Ruling CanLink(Actor actor) => ContributedBy(actor, "Only staff link work orders. Name the other one in a reply.");

    /// <param name="ancestors">The orders of which the other one is a part, directly or through others.</param>
    public void Link(LinkKind kind, WorkOrder other, IReadOnlyCollection<int> ancestors, Actor actor, DateTimeOffset now)
    {
        CanLink(actor).Enforce();
        if (other.Id == Id)
            throw new RuleBrokenException("A work order is not linked to itself. Name another one.");
        MustBeChosenByPeople(kind);
        if (links.Exists(link => link.Kind == kind && link.OtherId == other.Id))
            throw new RuleBrokenException($"It is linked to {other.Number} in this way already.");
        if (kind == LinkKind.ChildOf)
            MustBecomePartOf(other, ancestors);
        Record(new Linked(Chosen(kind, "how they are related"), other.Id), actor, now);
    }

    /// <summary>Takes a link away that people have set. The timeline keeps both.</summary>
    public void Unlink(LinkKind kind, int otherId, Actor actor, DateTimeOffset now)
    {
        CanLink(actor).Enforce();
        MustBeChosenByPeople(kind);
        if (!links.Exists(link => link.Kind == kind && link.OtherId == otherId))
            throw new RuleBrokenException($"It is not linked to {NumberOf(otherId)} in this way. Somebody may have removed the link before you.");
        Record(new Unlinked(Chosen(kind, "how they are related"), otherId), actor, now);
    }

    /// <summary>Marks this freshly logged order as the new matter that was found while another one was evaluated.</summary>
    internal void LinkNewMatterFrom(WorkOrder origin, Actor actor, DateTimeOffset now) => Record(new Linked(LinkKind.NewMatterFrom, origin.Id), actor, now);

    private static void MustBeChosenByPeople(LinkKind kind)
    {
        if (Enum.IsDefined(kind) && !kind.IsChosenByPeople())
            throw new RuleBrokenException($"\"{kind.Label()}\" comes about by itself. Choose related to, caused by or part of.");
    }

    private void MustBecomePartOf(WorkOrder parent, IReadOnlyCollection<int> ancestors)
    {
        if (ParentId is { } known)
            throw new RuleBrokenException($"It is part of {NumberOf(known)} already. Remove that link first.");
        if (ancestors.Contains(Id))
            throw new RuleBrokenException($"{parent.Number} is part of this work order. It cannot be the other way round as well.");
    }

    private void AddLink(LinkKind kind, int otherId, Stamp stamp) => links.Add(WorkOrderLink.To(kind, otherId, stamp.At));

    public sealed record Linked(LinkKind Kind, int OtherId) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.AddLink(Kind, OtherId, stamp);
    }

    public sealed record Unlinked(LinkKind Kind, int OtherId) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.links.RemoveAll(link => link.Kind == Kind && link.OtherId == OtherId);
    }
}
