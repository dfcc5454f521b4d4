using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer chooses a way, on the order's page, by the link in the mail, or in a call that staff record.</summary>
public sealed class ChooseWay(ChangeWorkOrder change, OfferedWays offered)
{
    /// <param name="via">Null: as the actor speaks in the browser.</param>
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int offer, int way, VerdictVia? via, CancellationToken cancel)
    {
        var ways = (await offered.RunAsync(seen.Id, offer, cancel))?.Ways ?? [];
        var title = ways.ElementAtOrDefault(way - 1)?.Title ?? "";
        await change.RunAsync(actor, seen, (order, now) => order.ChooseWay(offer, way, title, via ?? order.ViaOf(actor), actor, now), cancel);
    }
}
