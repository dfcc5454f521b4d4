using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

internal static class Refusals
{
    /// <summary>The move is refused with a message that holds these words, and leaves the order as it was.</summary>
    public static void Refuses(this WorkOrder order, Action<WorkOrder> move, string words)
    {
        var before = (StateOf.Order(order), order.Timeline.Count);

        var refusal = Assert.Throws<RuleBrokenException>(() => move(order));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, (StateOf.Order(order), order.Timeline.Count));
    }

    public static T LastStep<T>(this WorkOrder order) where T : Step => Assert.IsType<T>(order.Timeline[^1].Step);
}
