using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>An order's life as stretches in which nothing happened, from each record of its timeline to the next, and from the last one until now.</summary>
internal static class OrderCourse
{
    public static IReadOnlyList<Stretch> Of(IEnumerable<TimelineRecord> records, DateTimeOffset now)
    {
        var course = new List<Stretch>();
        var (hasResponse, isCalledBack) = (false, false);
        foreach (var (order, record) in WorkOrder.Relive(records))
        {
            // Who took the call about one matter has told nobody anything about the other one.
            hasResponse = !IsSeparation(record.Step) && (hasResponse || IsTowardCustomer(order, record));
            isCalledBack = record.Step is not (WorkOrder.ResolutionProposed or WorkOrder.ResolutionFollowed) && (isCalledBack || IsContact(record.Step));
            var facts = new OrderFacts(
                order.Status, order.HoldReason, order.Closure, order.Priority, order.Kind, order.Intake,
                order.UnansweredSince is not null, hasResponse, isCalledBack);
            // Two nodes' clocks may differ: time never runs backwards in a ledger.
            var at = course.Count > 0 && record.At < course[^1].StartsAt ? course[^1].StartsAt : record.At;
            if (course.Count > 0)
                course[^1] = course[^1] with { EndsAt = at, IsLast = false };
            course.Add(new Stretch(record.Sequence, at, at > now ? at : now, facts, IsLast: true));
        }
        return course;
    }

    /// <summary>A person's step that tells the customer that somebody cares. What the system says by itself never counts, nor what the customer does.</summary>
    private static bool IsTowardCustomer(WorkOrder order, TimelineRecord record) =>
        record.PersonId is { } person && person != order.RequesterId && record.Step switch
        {
            WorkOrder.Logged logged => logged.Intake is IntakeChannel.Phone or IntakeChannel.WalkIn,
            WorkOrder.Replied reply => !reply.FromCustomer,
            WorkOrder.CallLogged call => call.Reached,
            WorkOrder.Taken or WorkOrder.CustomerAsked or WorkOrder.PutOnHold or WorkOrder.Escalated or WorkOrder.ResolutionProposed => true,
            WorkOrder.VisitPlanned or WorkOrder.WaysOffered or WorkOrder.RemoteHelpStarted or WorkOrder.Merged => true,
            WorkOrder.ImportedState or WorkOrder.ImportedResolution => true,
            _ => false,
        };

    private static bool IsSeparation(Step step) => step is WorkOrder.SplitFrom or WorkOrder.Linked { Kind: LinkKind.NewMatterFrom };

    private static bool IsContact(Step step) => step is WorkOrder.CallLogged { Reached: true } or WorkOrder.Replied { FromCustomer: true };
}

/// <summary>A part of an order's life in which nothing happened.</summary>
/// <param name="Sequence">The record that began it.</param>
/// <param name="IsLast">Whether it still goes on.</param>
internal sealed record Stretch(int Sequence, DateTimeOffset StartsAt, DateTimeOffset EndsAt, OrderFacts Facts, bool IsLast);
