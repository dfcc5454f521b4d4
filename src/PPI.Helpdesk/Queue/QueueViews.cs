using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>A person's list of views: those that ship for their roles, the shared ones and their own, in their order, the hidden ones marked.</summary>
public sealed class QueueViews(HelpdeskDbContext db)
{
    public async Task<IReadOnlyList<ListedView>> RunAsync(Actor actor, CancellationToken cancel)
    {
        var saved = await db.QueueViews.AsNoTracking()
            .Where(view => view.PersonId == null || view.PersonId == actor.PersonId)
            .OrderBy(view => view.Name).ThenBy(view => view.Id)
            .ToListAsync(cancel);
        var places = await db.QueueViewPlaces.AsNoTracking().Where(place => place.PersonId == actor.PersonId)
            .ToDictionaryAsync(place => place.ViewKey, cancel);
        return
        [
            .. Shipped(actor).Concat(saved.Select(ListedView.Of))
                .Select(view => places.GetValueOrDefault(view.Key) is { } place ? view with { Position = place.Position, IsHidden = place.IsHidden } : view)
                .OrderBy(view => view.Position),
        ];
    }

    /// <exception cref="NotFoundException">There is no such view, or it is somebody else's.</exception>
    public async Task<QueueView> OneAsync(Actor actor, int id, CancellationToken cancel) =>
        await db.QueueViews.AsNoTracking().SingleOrDefaultAsync(view => view.Id == id && (view.PersonId == null || view.PersonId == actor.PersonId), cancel)
        ?? throw new NotFoundException();

    private static IEnumerable<ListedView> Shipped(Actor actor)
    {
        yield return new("open", "All open", new());
        yield return new("mine", "Mine", new(Whose: QueueOwner.Mine));
        if (actor.IsHelpdesk)
        {
            yield return new("untaken", "Helpdesk: untaken", new(Tier: Tier.Helpdesk, Whose: QueueOwner.Untaken));
            yield return new("offered", "Offered to me", new(Whose: QueueOwner.OfferedToMe));
            yield return new("evaluate", "To evaluate", new(Status.Evaluation));
        }
        foreach (var channel in Tiers.Channels.Where(channel => actor.WorksIn(channel.Channel())))
            yield return new($"untaken-{channel}", $"{channel.Label()}: untaken", new(Tier: channel, Whose: QueueOwner.Untaken));
        yield return new("urgent", "Priority 1", new(Priority: Priority.P1));
        yield return new("unanswered", "Waits for our reply", new(OnlyUnanswered: true));
        yield return new("customer", "Waits for the customer", new(Status.AwaitingCustomer));
        yield return new("hold", "On hold", new(Status.OnHold));
        yield return new("review", "In review", new(Status.Resolved));
        yield return new("closed", "Closed", new(Status.Closed));
    }
}

/// <summary>A view in somebody's list.</summary>
/// <param name="Key">In the address and in a person's arrangement: "mine" for one that ships, "12" for a saved one.</param>
public sealed record ListedView(
    string Key, string Name, QueueFilter Filter, QueueColumns Columns = QueueColumns.Usual, QueueGrouping Grouping = QueueGrouping.Nothing,
    int? SavedId = null, bool IsShared = false)
{
    /// <summary>Where a person has not put it, a view stands behind those that they have, as it came.</summary>
    public int Position { get; init; } = int.MaxValue;

    public bool IsHidden { get; init; }

    internal static ListedView Of(QueueView view) =>
        new(FormattableString.Invariant($"{view.Id}"), view.Name, view.Filter, view.Columns, view.Grouping, view.Id, view.IsShared);
}
