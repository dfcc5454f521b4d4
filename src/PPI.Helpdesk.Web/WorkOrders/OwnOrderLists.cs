using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>Own orders, each with what its customer can expect next.</summary>
public sealed class OwnOrderLists(OwnWorkOrders orders, NextClocks clocks, TimeProvider clock)
{
    public async Task<OwnOrderList> RunAsync(Actor actor, bool open, int? before, CancellationToken cancel)
    {
        var page = await orders.RunAsync(actor, open, before, cancel);
        var next = await clocks.RunAsync([.. page.Orders.Select(order => order.Id)], cancel);
        return new OwnOrderList(page, next.ToDictionary(entry => entry.Key, entry => PlainPromise.Of(entry.Value, clock.Now())));
    }
}

/// <summary>A page of own orders.</summary>
/// <param name="Promises">By the order's id; none, or null, where nothing is promised while we wait.</param>
public sealed record OwnOrderList(OwnWorkOrdersPage Page, IReadOnlyDictionary<int, PlainPromise?> Promises)
{
    public static OwnOrderList Empty { get; } = new(new([], null), new Dictionary<int, PlainPromise?>());
}
