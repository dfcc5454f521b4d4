namespace PPI.Helpdesk.WorkOrders;

/// <summary>What is said to staff when an order is stuck, and when a team leader steps in.</summary>
internal static class LoopLetters
{
    public static IEnumerable<(int PersonId, WorkOrderMessage Message)> ForStaff(WorkOrder order, TimelineRecord record)
    {
        switch (record.Step)
        {
            case WorkOrder.LoopFound found:
                foreach (var told in found.Told)
                    yield return (told.PersonId, StaffNotices.Of(order, $"stuck: {found.Rule.Label().ToLowerInvariant()}", $"{found.Rule.Explanation()} {Times(found.Iteration)}"));
                break;
            case WorkOrder.InterventionOpened opened:
                yield return (opened.LeaderId, StaffNotices.Of(order, "step in, please", opened.Reason));
                if (opened.NewOwnerId is { } owner && owner != opened.LeaderId)
                    yield return (owner, StaffNotices.Of(order, "assigned to you", $"{opened.LeaderName} has stepped in and named you: {opened.Reason}"));
                break;
        }
    }

    private static string Times(int declined) => declined switch
    {
        0 => "The customer has declined nothing yet.",
        1 => "The customer has declined once.",
        _ => $"The customer has declined {declined} times.",
    };
}
