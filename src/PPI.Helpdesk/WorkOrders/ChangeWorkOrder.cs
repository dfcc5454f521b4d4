using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>
/// How every change of an order goes: load what the actor may see, check that nobody was faster, let the rule act, and save the
/// change with its timeline, its files and its mails in one transaction.
/// </summary>
public sealed class ChangeWorkOrder(HelpdeskDbContext db, IDatabaseProvider provider, WorkOrderMails mails, MergedOrders merged, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such order, or the actor may not see it.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody was faster.</exception>
    /// <exception cref="RuleBrokenException">The order's rules refuse.</exception>
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, Action<WorkOrder, DateTimeOffset> change, CancellationToken cancel)
    {
        var order = await LoadAsync(actor, seen, cancel);
        change(order, clock.Now());
        await SaveAsync(actor, order, cancel);
    }

    /// <summary>The same for what was written in the composer: what was kept of it is forgotten in the same save.</summary>
    internal async Task RunAsync(Actor actor, SeenWorkOrder seen, WritingMode written, Action<WorkOrder, DateTimeOffset> change, CancellationToken cancel)
    {
        var order = await LoadAsync(actor, seen, cancel);
        change(order, clock.Now());
        if (await UnsentTexts.FindAsync(db, actor, order.Id, written, cancel) is { } unsent)
            db.UnsentTexts.Remove(unsent);
        await SaveAsync(actor, order, cancel);
    }

    internal async Task<WorkOrder> LoadAsync(Actor actor, SeenWorkOrder seen, CancellationToken cancel)
    {
        var order = await db.WorkOrders.VisibleTo(actor).WithItsParts().SingleOrDefaultAsync(order => order.Id == seen.Id, cancel)
            ?? throw new NotFoundException();
        if (seen.Version is { } version && version != order.Version && (version > order.Version || await NewsOfWorkOrder.Since(db, order.Id, version).AnyAsync(cancel)))
            throw await ChangedSinceAsync(actor, order.Id, version, cancel);
        return order;
    }

    /// <summary>The other order that somebody named in a form.</summary>
    internal async Task<WorkOrder> LoadNamedAsync(Actor actor, int id, CancellationToken cancel)
    {
        try
        {
            return await LoadAsync(actor, new SeenWorkOrder(id), cancel);
        }
        catch (NotFoundException)
        {
            throw new RuleBrokenException($"There is no work order {WorkOrder.NumberOf(id)}, or it is not yours to see. Check the number.");
        }
    }

    internal Task SaveAsync(Actor actor, WorkOrder order, CancellationToken cancel) => SaveAsync(actor, order, [], cancel);

    /// <param name="others">Other orders that the same change is told on.</param>
    internal async Task SaveAsync(Actor actor, WorkOrder order, IReadOnlyList<WorkOrder> others, CancellationToken cancel)
    {
        WorkOrder[] changed = [order, .. others, .. await merged.FollowAsync(order, clock.Now(), cancel)];
        var seen = changed.ToDictionary(each => each.Id, each => each.Version - each.Timeline.Count);
        await mails.WriteAsync(changed, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        // Both the order's version and the number of its next record say that somebody was faster; which one is looked at first differs.
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || provider.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            await OthersMustBeAsSeenAsync(order.Id, seen, cancel);
            throw await ChangedSinceAsync(actor, order.Id, seen[order.Id], cancel);
        }
    }

    /// <summary>Adds the files to the step that comes next; the rows are saved with it.</summary>
    internal void Attach(WorkOrder order, IReadOnlyList<ReceivedFile> files, bool isInternal, Actor actor, DateTimeOffset now)
    {
        if (files.Count == 0)
            return;
        order.AttachFiles([.. files.Select(file => new AttachedFile(file.Id, file.FileName, file.Size))], isInternal, actor, now);
        db.Attachments.AddRange(files.Select(file => Attachment.Of(file, order.Id, order.Version, isInternal, actor.PersonId!.Value, now)));
    }

    /// <summary>A page shows what changed on its own order only; of another one it is said in words.</summary>
    private async Task OthersMustBeAsSeenAsync(int id, Dictionary<int, int> seen, CancellationToken cancel)
    {
        var ids = seen.Keys.Where(each => seen[each] > 0).ToArray();
        var now = await db.WorkOrders.Where(order => ids.Contains(order.Id)).Select(order => new { order.Id, order.Version }).ToListAsync(cancel);
        if (now.Exists(order => order.Id == id && order.Version == seen[id]) && now.Find(order => order.Version != seen[order.Id]) is { } other)
            throw new RuleBrokenException($"{WorkOrder.NumberOf(other.Id)}, which belongs to this change, was changed at the same moment. Look at it, then send again.");
    }

    private async Task<ChangedMeanwhileException> ChangedSinceAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        var order = await db.WorkOrders.AsNoTracking().Where(order => order.Id == id)
            .Select(order => new { order.Version, order.RequesterId }).SingleAsync(cancel);
        var seesAll = actor.SeesInternalRecords(order.RequesterId);
        var changes = await NewsOfWorkOrder.Since(db, id, version)
            .Where(record => seesAll || record.IsPublic)
            .OrderBy(record => record.Sequence)
            .ToListAsync(cancel);
        return new ChangedMeanwhileException(id, changes, order.Version);
    }
}

/// <summary>What a change needs of an order; the timeline is only added to, so it stays where it is.</summary>
internal static class WorkOrderLoading
{
    public static IQueryable<WorkOrder> WithItsParts(this IQueryable<WorkOrder> orders) => orders
        .Include(order => order.Attempts.OrderBy(attempt => attempt.Number))
        .Include(order => order.Stays.OrderBy(stay => stay.Number))
        .Include(order => order.HandOvers.OrderBy(handOver => handOver.Number))
        .Include(order => order.Participants)
        .Include(order => order.Links)
        .Include(order => order.MergedInto)
        .Include(order => order.Visits.OrderBy(visit => visit.Number))
        .Include(order => order.WayOffers.OrderBy(offer => offer.Number))
        .Include(order => order.Interventions.OrderBy(intervention => intervention.Number))
        .Include(order => order.Checklist.OrderBy(item => item.Number))
        .Include(order => order.PromisedCalls.OrderBy(promise => promise.Number))
        .Include(order => order.RemoteSessions.OrderBy(session => session.Number))
        .AsSplitQuery();
}
