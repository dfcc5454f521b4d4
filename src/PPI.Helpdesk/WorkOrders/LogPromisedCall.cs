using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Somebody made a call that was promised: the customer was reached, or it is tried again.</summary>
public sealed class LogPromisedCall(ChangeWorkOrder change)
{
    /// <param name="again">After how long it is tried again; null when the customer was reached.</param>
    public Task RunAsync(Actor actor, SeenWorkOrder seen, int promise, string summary, TimeSpan? again, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.LogPromisedCall(promise, summary, now + again, actor, now), cancel);
}
