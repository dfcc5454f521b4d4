using System.Globalization;

namespace PPI.Helpdesk.Operations;

/// <summary>What the work order of a routine task says: the task, and for when it is.</summary>
internal static class RoutineTaskText
{
    public static string Of(RoutineTask task)
    {
        var due = task.NextDueOn!.Value.ToDateTime(task.DueTime).ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        var when = $"Due {due} ({task.TimeZone}); {task.Recurrence.InWords()}.";
        return task.Description.Length > 0 && task.Description.Length + when.Length + 2 <= WorkOrders.WorkOrder.TextLength ? $"{when}\n\n{task.Description}" : when;
    }
}
