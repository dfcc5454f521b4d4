using PPI.Helpdesk.Queue;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Queue;

/// <summary>The words of the queue's filters, columns and groups.</summary>
public static class QueueWords
{
    public static string Label(this QueueOwner whose) => whose switch
    {
        QueueOwner.Mine => "Mine",
        QueueOwner.Untaken => "Untaken",
        QueueOwner.OfferedToMe => "Offered to me",
        _ => "Anybody's",
    };

    public static string Label(this QueueColumns column) => column switch
    {
        QueueColumns.LastTouched => "Touched",
        QueueColumns.Intake => "Came by",
        _ => column.ToString(),
    };

    /// <summary>In the order in which they stand.</summary>
    public static IReadOnlyList<QueueColumns> Columns { get; } =
    [
        QueueColumns.Priority, QueueColumns.Status, QueueColumns.Due, QueueColumns.With, QueueColumns.Owner, QueueColumns.Age,
        QueueColumns.LastTouched, QueueColumns.Severity, QueueColumns.Category, QueueColumns.Intake,
    ];

    public static string Label(this QueueGrouping grouping) => grouping switch
    {
        QueueGrouping.Status => "By status",
        QueueGrouping.Tier => "By who has it",
        QueueGrouping.Priority => "By priority",
        _ => "In one list",
    };

    /// <summary>The heading under which a row stands.</summary>
    public static string GroupOf(this QueueGrouping grouping, QueueRow row) => grouping switch
    {
        QueueGrouping.Status => row.Status.Label(),
        QueueGrouping.Tier => row.Tier.Label(),
        QueueGrouping.Priority => row.Priority.Label(),
        _ => "",
    };

    /// <summary>What is chosen, each part with the filter that is left when it is taken away.</summary>
    public static IEnumerable<QueueChip> Chips(QueueFilter filter, FilterNames names)
    {
        if (filter.Status is { } status)
            yield return new($"Status: {status.Label()}", filter with { Status = null });
        if (filter.Tier is { } tier)
            yield return new($"With: {tier.Label()}", filter with { Tier = null });
        if (filter.Priority is { } priority)
            yield return new(priority.Label(), filter with { Priority = null });
        if (filter.Whose != QueueOwner.Anybody)
            yield return new(filter.Whose.Label(), filter with { Whose = QueueOwner.Anybody });
        if (filter.OwnerId is not null)
            yield return new($"Owner: {names.Owner ?? "nobody we know"}", filter with { OwnerId = null });
        if (filter.CategoryId is not null)
            yield return new($"About: {names.Category ?? "nothing we know"}", filter with { CategoryId = null });
        if (filter.OnlyUnanswered)
            yield return new("Waits for our reply", filter with { OnlyUnanswered = false });
    }
}

/// <summary>One chosen part of a filter.</summary>
/// <param name="Without">What is shown when it is taken away.</param>
public sealed record QueueChip(string Text, QueueFilter Without);
