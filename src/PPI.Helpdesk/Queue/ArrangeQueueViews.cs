using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Queue;

/// <summary>Puts a person's views in an order of their own, and hides those that they do not want to see.</summary>
public sealed class ArrangeQueueViews(HelpdeskDbContext db, QueueViews views)
{
    /// <summary>Moves one view up or down by one place.</summary>
    public Task MoveAsync(Actor actor, string key, int by, CancellationToken cancel) => ArrangeAsync(actor, list =>
    {
        var from = IndexOf(list, key);
        var view = list[from];
        list.RemoveAt(from);
        list.Insert(Math.Clamp(from + Math.Sign(by), 0, list.Count), view);
    }, cancel);

    public Task HideAsync(Actor actor, string key, bool hidden, CancellationToken cancel) => ArrangeAsync(actor, list =>
    {
        var at = IndexOf(list, key);
        list[at] = list[at] with { IsHidden = hidden };
    }, cancel);

    private static int IndexOf(List<ListedView> list, string key)
    {
        var at = list.FindIndex(view => view.Key == key);
        return at >= 0 ? at : throw new NotFoundException();
    }

    private async Task ArrangeAsync(Actor actor, Action<List<ListedView>> change, CancellationToken cancel)
    {
        List<ListedView> list = [.. await views.RunAsync(actor, cancel)];
        change(list);
        var me = actor.PersonId!.Value;
        var places = await db.QueueViewPlaces.Where(place => place.PersonId == me).ToDictionaryAsync(place => place.ViewKey, cancel);
        for (var position = 0; position < list.Count; position++)
        {
            if (!places.Remove(list[position].Key, out var place))
                db.QueueViewPlaces.Add(place = QueueViewPlace.Of(me, list[position].Key));
            place.Put(position, list[position].IsHidden);
        }
        // Of views that are gone.
        db.QueueViewPlaces.RemoveRange(places.Values);
        await db.SaveChangesAsync(cancel);
    }
}
