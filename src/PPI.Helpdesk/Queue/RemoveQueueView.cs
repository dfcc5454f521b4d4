using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Queue;

/// <summary>Removes a saved view; the orders that it showed stay where they are.</summary>
public sealed class RemoveQueueView(HelpdeskDbContext db, QueueViews views)
{
    public async Task RunAsync(Actor actor, SeenQueueView seen, CancellationToken cancel)
    {
        var view = await views.OneAsync(actor, seen.Id, cancel);
        view.CanChange(actor).Enforce();
        db.Attach(view).Property(v => v.Version).OriginalValue = seen.Version;
        db.Remove(view);
        await db.SaveChangesAsync(cancel);
    }
}
