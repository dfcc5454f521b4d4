using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>A saved view of the queue: which orders, which columns, in which groups. One person's own, or shared with all staff.</summary>
public sealed class QueueView
{
    public const int NameLength = 60;

    private QueueView()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Whose view it is; null for one that all staff see.</summary>
    public int? PersonId { get; private set; }

    public Status? Status { get; private set; }
    public Tier? Tier { get; private set; }
    public Priority? Priority { get; private set; }
    public QueueOwner Whose { get; private set; }
    public int? OwnerId { get; private set; }
    public int? CategoryId { get; private set; }
    public bool OnlyUnanswered { get; private set; }
    public QueueColumns Columns { get; private set; }
    public QueueGrouping Grouping { get; private set; }
    public int Version { get; private set; }

    public bool IsShared => PersonId is null;

    public QueueFilter Filter => new(Status, Tier, Whose, OwnerId, Priority, CategoryId, OnlyUnanswered);

    /// <exception cref="RuleBrokenException">The name is missing or too long, or the person may not share views.</exception>
    public static QueueView Save(QueueViewTerms terms, Actor actor)
    {
        MayKeep(actor, terms.IsShared).Enforce();
        var view = new QueueView { PersonId = terms.IsShared ? null : actor.PersonId };
        view.Set(terms);
        return view;
    }

    public Ruling CanChange(Actor actor) =>
        actor.IsStaff && PersonId == actor.PersonId ? Ruling.Allowed
        : IsShared ? MayKeep(actor, shared: true)
        : Ruling.Refused("This view is somebody else's. Save one of your own.");

    public void Change(QueueViewTerms terms, Actor actor)
    {
        CanChange(actor).Enforce();
        MayKeep(actor, terms.IsShared).Enforce();
        PersonId = terms.IsShared ? null : actor.PersonId;
        Set(terms);
        Version++;
    }

    private void Set(QueueViewTerms terms)
    {
        var filter = terms.Filter;
        Name = WorkOrder.Line(terms.Name, NameLength, "the view's name");
        (Status, Tier, Priority, Whose) = (filter.Status, filter.Tier, filter.Priority, filter.Whose);
        (OwnerId, CategoryId, OnlyUnanswered) = (filter.OwnerId, filter.CategoryId, filter.OnlyUnanswered);
        (Columns, Grouping) = (terms.Columns, terms.Grouping);
    }

    private static Ruling MayKeep(Actor actor, bool shared) =>
        !actor.IsStaff ? Ruling.Refused("Views of the queue are for staff.")
        : shared && !actor.IsTeamLeader ? Ruling.Refused("Team leaders keep the views that everybody sees. Save one of your own, or ask a team leader.")
        : Ruling.Allowed;
}

/// <summary>What a view shows, as chosen in a form.</summary>
public sealed record QueueViewTerms(string Name, bool IsShared, QueueFilter Filter, QueueColumns Columns, QueueGrouping Grouping);

/// <summary>What stands beside an order's number and subject.</summary>
[Flags]
public enum QueueColumns
{
    None = 0,
    Priority = 1,
    Status = 2,
    With = 4,
    Owner = 8,
    Age = 16,
    LastTouched = 32,
    Severity = 64,
    Category = 128,
    Intake = 256,

    /// <summary>The clock that is due next.</summary>
    Due = 512,

    Usual = Priority | Status | Due | With | Age,
}

/// <summary>By what the queue's rows are grouped; within a group what is due next comes first.</summary>
public enum QueueGrouping
{
    Nothing,
    Status,
    Tier,
    Priority,
}
