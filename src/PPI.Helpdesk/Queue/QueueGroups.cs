using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>The parts into which a grouping divides what a filter shows, in their order; one part where nothing is grouped.</summary>
internal static class QueueGroups
{
    // What asks for something to be done comes first.
    private static readonly Status[] ByStatus = [Status.Evaluation, Status.Logged, Status.InProgress, Status.AwaitingCustomer, Status.OnHold, Status.Resolved];

    public static IReadOnlyList<QueueFilter> Of(QueueFilter filter, QueueGrouping grouping) => grouping switch
    {
        QueueGrouping.Status when filter.Status is null => [.. ByStatus.Select(status => filter with { Status = status })],
        QueueGrouping.Tier when filter.Tier is null => [.. Enum.GetValues<Tier>().Select(tier => filter with { Tier = tier })],
        QueueGrouping.Priority when filter.Priority is null => [.. Enum.GetValues<Priority>().Select(priority => filter with { Priority = priority })],
        _ => [filter],
    };
}
