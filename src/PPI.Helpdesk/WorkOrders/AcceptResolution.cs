using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer says that it works, in the portal, by the link in the mail, or in a call that staff record.</summary>
public sealed class AcceptResolution(ChangeWorkOrder change, IOptions<WorkOrderOptions> policy)
{
    /// <param name="via">Null: as the actor speaks in the browser, for themselves or recording a call.</param>
    public Task RunAsync(Actor actor, SeenWorkOrder seen, VerdictVia? via, int? score, string? comment, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) =>
            order.Accept(via ?? order.ViaOf(actor), score, comment, actor, now, policy.Value.ReopenUntil(now)), cancel);
}
