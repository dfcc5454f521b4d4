using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Queue;

/// <summary>Saves a view of the queue, for oneself or, as a team leader, for all staff.</summary>
public sealed class SaveQueueView(HelpdeskDbContext db, QueueViews views)
{
    /// <param name="seen">The view as the form showed it; null for a new one.</param>
    /// <returns>The view's id.</returns>
    public async Task<int> RunAsync(Actor actor, SeenQueueView? seen, QueueViewTerms terms, CancellationToken cancel)
    {
        QueueView view;
        if (seen is null)
        {
            db.QueueViews.Add(view = QueueView.Save(terms, actor));
        }
        else
        {
            view = await views.OneAsync(actor, seen.Id, cancel);
            db.Attach(view).Property(v => v.Version).OriginalValue = seen.Version;
            view.Change(terms, actor);
        }
        await db.SaveChangesAsync(cancel);
        return view.Id;
    }
}

/// <summary>A view as a form showed it.</summary>
public sealed record SeenQueueView(int Id, int Version);
