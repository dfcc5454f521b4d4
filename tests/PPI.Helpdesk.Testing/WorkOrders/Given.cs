using System.Reflection;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Testing.WorkOrders;

/// <summary>What only a database gives an object: its id, and the rows it is read back from.</summary>
public static class Given
{
    public static void Id(object entity, object id) => Set(entity, "Id", id);

    /// <summary>The records as the rows of a database would give them: everything but the details from columns, the step from its text.</summary>
    public static IReadOnlyList<TimelineRecord> Rows(WorkOrder order) => [.. order.Timeline.Select(record => Row(record, order.Id))];

    private static TimelineRecord Row(TimelineRecord written, int orderId)
    {
        var row = (TimelineRecord)Activator.CreateInstance(typeof(TimelineRecord), nonPublic: true)!;
        Set(row, nameof(TimelineRecord.WorkOrderId), orderId);
        Set(row, nameof(TimelineRecord.Sequence), written.Sequence);
        Set(row, nameof(TimelineRecord.At), written.At);
        Set(row, nameof(TimelineRecord.PersonId), written.PersonId);
        Set(row, nameof(TimelineRecord.PersonName), written.PersonName);
        Set(row, nameof(TimelineRecord.Kind), written.Kind);
        Set(row, nameof(TimelineRecord.IsPublic), written.IsPublic);
        Set(row, nameof(TimelineRecord.Details), new string(written.Details));
        return row;
    }

    private static void Set(object entity, string property, object? value) =>
        entity.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.SetValue(entity, value);
}
