using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The team leader who stepped in writes down what was agreed with the customer.</summary>
public sealed class AgreeWithCustomer(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string agreed, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.AgreeWithCustomer(agreed, actor, now), cancel);
}
