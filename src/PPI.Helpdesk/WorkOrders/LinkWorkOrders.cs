using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Notes that an order has to do with another one.</summary>
public sealed class LinkWorkOrders(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, LinkKind kind, int otherId, CancellationToken cancel)
    {
        var other = await change.LoadNamedAsync(actor, otherId, cancel);
        var ancestors = await AncestorsAsync(otherId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.Link(kind, other, ancestors, actor, now), cancel);
    }

    // Two people who make each other's order a part at the same instant could close a circle: it is walked once.
    private async Task<HashSet<int>> AncestorsAsync(int id, CancellationToken cancel)
    {
        HashSet<int> found = [];
        int? next = id;
        while (next is { } part && (next = await ParentAsync(part, cancel)) is { } parent && found.Add(parent))
        {
        }
        return found;
    }

    private Task<int?> ParentAsync(int id, CancellationToken cancel) =>
        db.WorkOrders.Where(order => order.Id == id).SelectMany(order => order.Links)
            .Where(link => link.Kind == LinkKind.ChildOf).OrderBy(link => link.Id).Select(link => (int?)link.OtherId).FirstOrDefaultAsync(cancel);
}
