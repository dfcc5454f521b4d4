using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>Does one thing to many orders: each in its own transaction, so that one which refuses keeps no other from being done.</summary>
public sealed class ChangeManyOrders(HelpdeskDbContext db, ChangeWorkOrder change)
{
    public const int AtMost = 100;

    /// <summary>The reason that stands on the timeline.</summary>
    private const string Undone = "Undone";

    /// <exception cref="NotFoundException">One of them is not to be seen by the actor: then nothing is changed.</exception>
    public async Task<IReadOnlyList<BulkResult>> RunAsync(Actor actor, IReadOnlyList<int> ids, BulkChange what, CancellationToken cancel)
    {
        await MustSeeAllAsync(actor, ids, cancel);
        var results = new List<BulkResult>(ids.Count);
        foreach (var id in ids)
            results.Add(await TryAsync(actor, new SeenWorkOrder(id), (order, now) => what.ApplyTo(order, actor, now), cancel));
        return results;
    }

    /// <summary>Takes a bulk change back on the orders that nobody has changed since.</summary>
    public async Task<IReadOnlyList<BulkResult>> UndoAsync(Actor actor, IReadOnlyList<BulkResult> done, CancellationToken cancel)
    {
        var people = await PeopleAsync(done, cancel);
        var results = new List<BulkResult>(done.Count);
        foreach (var result in done.Where(result => result.Undo is not null))
        {
            results.Add(await TryAsync(actor, new SeenWorkOrder(result.WorkOrderId, result.Version), (order, now) =>
            {
                Undo(order, result.Undo!, people, actor, now);
                return null;
            }, cancel));
        }
        return results;
    }

    private static void Undo(WorkOrder order, BulkUndo undo, Dictionary<int, Actor> people, Actor actor, DateTimeOffset now)
    {
        var person = undo.PersonId is { } id ? people.GetValueOrDefault(id) : null;
        switch (undo.Undoing)
        {
            case BulkUndoing.GiveBack:
                order.PutBack(person, actor, now);
                break;
            case BulkUndoing.AssignBack:
                order.Reassign(person ?? throw new RuleBrokenException("Its former owner has left. It stays where it is."), Undone, actor, now);
                break;
            case BulkUndoing.WithdrawOffer:
                order.WithdrawHandOver(actor, now);
                break;
            case BulkUndoing.PrioritiseBack:
                order.OverridePriority(undo.Priority!.Value, Undone, actor, now);
                break;
            default:
                order.Resume(actor, now);
                break;
        }
    }

    private async Task MustSeeAllAsync(Actor actor, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            throw new RuleBrokenException("No work order is chosen. Tick those that you mean.");
        if (ids.Count > AtMost)
            throw new RuleBrokenException($"That is too much at once. Choose up to {AtMost} work orders.");
        if (await db.WorkOrders.VisibleTo(actor).CountAsync(order => ids.Contains(order.Id), cancel) != ids.Distinct().Count())
            throw new NotFoundException();
    }

    private async Task<Dictionary<int, Actor>> PeopleAsync(IReadOnlyList<BulkResult> done, CancellationToken cancel)
    {
        var ids = done.Select(result => result.Undo?.PersonId).OfType<int>().Distinct().ToList();
        return await db.People.AsNoTracking().Where(person => ids.Contains(person.Id) && !person.IsDisabled).ToDictionaryAsync(person => person.Id, Actor.Of, cancel);
    }

    private async Task<BulkResult> TryAsync(Actor actor, SeenWorkOrder seen, Func<WorkOrder, DateTimeOffset, BulkUndo?> act, CancellationToken cancel)
    {
        try
        {
            var (undo, version) = ((BulkUndo?)null, 0);
            await change.RunAsync(actor, seen, (order, now) => (undo, version) = (act(order, now), order.Version), cancel);
            return new BulkResult(seen.Id, version, undo, WhyNot: null);
        }
        catch (Exception refusal) when (refusal is RuleBrokenException or ChangedMeanwhileException)
        {
            return new BulkResult(seen.Id, seen.Version ?? 0, Undo: null, refusal is RuleBrokenException ? refusal.Message : "Somebody else changed it meanwhile.");
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>What came of a bulk change on one order.</summary>
/// <param name="Version">The order's version afterwards.</param>
/// <param name="WhyNot">Null where it was done.</param>
public sealed record BulkResult(int WorkOrderId, int Version, BulkUndo? Undo, string? WhyNot);
