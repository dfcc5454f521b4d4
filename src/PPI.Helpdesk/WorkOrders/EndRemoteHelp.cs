using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Remote help has ended: what came of it, and how long it took.</summary>
public sealed class EndRemoteHelp(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string outcome, int minutes, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.EndRemoteHelp(outcome, minutes, actor, now), cancel);
}
