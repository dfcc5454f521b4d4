using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Asks the customer for something that is needed to go on.</summary>
public sealed class AskCustomer(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string question, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.AskCustomer(question, actor, now), cancel);
}
