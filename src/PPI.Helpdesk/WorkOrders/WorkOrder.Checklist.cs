using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The checklist of an operational task (S1-19): nothing is proposed as done while one of its items is neither done nor left out for a reason.</summary>
public sealed partial class WorkOrder
{
    public const int MaxChecklistItems = 40;
    public const int ChecklistItemLength = 200;

    private readonly List<ChecklistItem> checklist = [];

    /// <summary>In their order; empty where there is none.</summary>
    public IReadOnlyList<ChecklistItem> Checklist => checklist;

    /// <summary>The items as they are kept: one line each, without empty ones.</summary>
    /// <exception cref="RuleBrokenException">There are too many, or one is too long.</exception>
    public static IReadOnlyList<string> ChecklistOf(IEnumerable<string> lines)
    {
        var items = lines.Select(line => Line(line, ChecklistItemLength, "each item of the checklist")).Where(item => item.Length > 0).ToList();
        return items.Count <= MaxChecklistItems ? items : throw new RuleBrokenException($"A checklist has up to {MaxChecklistItems} items; this one has {items.Count}. Put some of them together.");
    }

    public Ruling CanMarkChecklist(Actor actor) =>
        Only(checklist.Count > 0, "It has no checklist.").And(() => WorkableBy(actor)).And(() => WhileBeingWorked("mark its checklist"));

    /// <param name="reason">Why the item is left out.</param>
    public void MarkChecklist(int number, ChecklistMark mark, string? reason, Actor actor, DateTimeOffset now)
    {
        CanMarkChecklist(actor).Enforce();
        var item = checklist.Find(item => item.Number == number) ?? throw new RuleBrokenException("There is no such item on its checklist.");
        if (item.Mark == Chosen(mark, "done, left out or open"))
            throw new RuleBrokenException($"“{item.Text}” is marked so already.");
        Record(new ChecklistMarked(number, item.Text, mark, mark == ChecklistMark.LeftOut ? Text(reason, ReasonLength, "why it is left out") : ""), actor, now);
    }

    /// <summary>Once, with what the schedule says that there is to do.</summary>
    public void GiveChecklist(IReadOnlyList<string> items, DateTimeOffset now)
    {
        Only(Kind == WorkOrderKind.OperationalTask && checklist.Count == 0, "Only an operational task that has no checklist yet is given one.").Enforce();
        Record(new ChecklistGiven(ChecklistOf(items)), Actor.System, now);
    }

    private Ruling WithChecklistDone() => checklist.Find(item => item.Mark == ChecklistMark.Open) is { } open
        ? Ruling.Refused($"“{open.Text}” on the checklist is still open. Mark each item done, or left out with the reason, before you propose a resolution.")
        : Ruling.Allowed;

    public sealed record ChecklistGiven(IReadOnlyList<string> Items) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            foreach (var text in Items)
                order.checklist.Add(ChecklistItem.Open(order.checklist.Count + 1, text));
        }
    }

    public sealed record ChecklistMarked(int Number, string Item, ChecklistMark Mark, string Reason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.SetWorkerIfNone(stamp);
            order.checklist[Number - 1].Become(Mark, Reason, stamp);
        }
    }
}
