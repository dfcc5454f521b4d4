using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>One chapter of an order's page: the records from the last verdict to the next.</summary>
/// <param name="Title">"Attempt 2".</param>
/// <param name="Attempt">The attempt that the chapter led to; null while none is proposed.</param>
public sealed record OrderChapter(string Title, Attempt? Attempt, IReadOnlyList<TimelineRecord> Records);

/// <summary>Cuts a timeline into chapters, one per attempt: what led to it, and the verdict that ends it.</summary>
public static class OrderChapters
{
    public static IReadOnlyList<OrderChapter> Of(WorkOrder order, IReadOnlyList<TimelineRecord> records)
    {
        List<OrderChapter> chapters = [];
        List<TimelineRecord> current = [];
        var attempt = 0;
        foreach (var record in records)
        {
            current.Add(record);
            if (record.Step is WorkOrder.ResolutionProposed proposed)
                attempt = proposed.Attempt;
            if (record.Step is WorkOrder.ResolutionFollowed followed)
                attempt = followed.Attempt;
            if (record.Step is WorkOrder.ImportedResolution imported)
                attempt = imported.Attempt;
            if (record.Step is WorkOrder.Declined or WorkOrder.Reopened or WorkOrder.ImportedReopening)
                End();
        }
        if (current.Count > 0)
            End();
        return chapters;

        void End()
        {
            var of = order.Attempts.FirstOrDefault(a => a.Number == attempt && a.CarriedFromId is null);
            var title = of is not null ? $"Attempt {of.Number}"
                : order.IsOpen ? $"Working towards attempt {order.Attempts.Count + 1}"
                : "What happened";
            chapters.Add(new OrderChapter(title, of, current));
            current = [];
            attempt = 0;
        }
    }
}
