using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>The queue: orders that the actor sees, what is due next first, a page at a time by key.</summary>
public sealed class WorkOrderQueue(HelpdeskDbContext db, NextClocks nextClocks)
{
    public const int PageSize = 50;

    public async Task<QueuePage> RunAsync(Actor actor, QueueFilter filter, QueueGrouping grouping, QueueKey? after, CancellationToken cancel)
    {
        var groups = QueueGroups.Of(filter, grouping);
        var rows = new List<(int Group, QueueRow Row)>();
        // A grouped queue is the queue of each group, one after the other: each by its own index.
        for (var group = after?.Group ?? 0; group < groups.Count && rows.Count <= PageSize; group++)
        {
            var orders = groups[group].Of(db.WorkOrders.AsNoTracking().VisibleTo(actor), actor);
            var following = Following(orders, groups[group], after?.Group == group ? after : null);
            var found = await Rows(following.Take(PageSize + 1 - rows.Count)).ToListAsync(cancel);
            rows.AddRange(found.Select(row => (group, row)));
        }
        var next = rows.Count > PageSize ? KeyOf(rows[PageSize - 1]) : null;
        return new QueuePage(await WithClocksAsync([.. rows.Take(PageSize).Select(row => row.Row)], cancel), next);
    }

    private async Task<IReadOnlyList<QueueRow>> WithClocksAsync(List<QueueRow> rows, CancellationToken cancel)
    {
        var clocks = await nextClocks.RunAsync(rows.ConvertAll(row => row.Id), cancel);
        return rows.ConvertAll(row => row with { Clock = clocks.GetValueOrDefault(row.Id) });
    }

    /// <summary>How many orders that the filter shows came after one, up to a cap: the newest number the reader has seen.</summary>
    public async Task<QueueNews> NewsAsync(Actor actor, QueueFilter filter, int? newestSeen, CancellationToken cancel)
    {
        var newest = await db.WorkOrders.MaxAsync(order => (int?)order.Id, cancel) ?? 0;
        if (newestSeen is not { } seen || newest <= seen)
            return new QueueNews(newest, 0);
        var since = filter.Of(db.WorkOrders.AsNoTracking().VisibleTo(actor), actor).Where(order => order.Id > seen);
        return new QueueNews(newest, await since.Select(order => order.Id).Order().Take(QueueCounts.CountedAtMost).CountAsync(cancel));
    }

    private static QueueKey KeyOf((int Group, QueueRow Row) last) => new(last.Row.NextDueAt, last.Row.Id, last.Group);

    /// <summary>Open orders by when they are due next, those on which no clock runs last; closed ones newest first.</summary>
    private static IQueryable<WorkOrder> Following(IQueryable<WorkOrder> orders, QueueFilter filter, QueueKey? after)
    {
        if (filter.IsClosed)
        {
            if (after is not null)
                orders = orders.Where(order => order.Id < after.Id);
            return orders.OrderByDescending(order => order.Id);
        }
        if (after is not null)
            orders = orders.Where(order => EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt) > after.NextDueAt
                || (EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt) == after.NextDueAt && order.Id > after.Id));
        return orders.OrderBy(order => EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt)).ThenBy(order => order.Id);
    }

    /// <summary>The page first, then the names for its rows.</summary>
    private IQueryable<QueueRow> Rows(IQueryable<WorkOrder> page) =>
        from order in page
        join requester in db.People on order.RequesterId equals requester.Id
        join owner in db.People on order.OwnerId equals owner.Id
        join worker in db.People on order.WorkerId equals worker.Id into workers
        from worker in workers.DefaultIfEmpty()
        select new QueueRow(
            order.Id,
            order.Title,
            order.Status,
            order.Priority,
            EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt),
            order.Severity,
            order.Tier,
            order.Intake,
            order.Location,
            requester.Name,
            owner.Name,
            worker.Name,
            order.CategoryId,
            order.LoggedAt,
            order.LastTouchedAt,
            order.UnansweredSince,
            order.TimesDeclined);
}

/// <summary>The last row of a page; the next page begins after it.</summary>
/// <param name="Group">Which of the queue's groups it is in; 0 where nothing is grouped.</param>
public sealed record QueueKey(DateTimeOffset NextDueAt, int Id, int Group = 0)
{
    public override string ToString() => FormattableString.Invariant($"{Group}.{NextDueAt.UtcTicks}.{Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else, which shows the first page.</summary>
    public static QueueKey? Parse(string? text) =>
        text?.Split('.') is [var group, var ticks, var id] && IsNumber(group, out var g) && IsInstant(ticks, out var due) && IsNumber(id, out var i) ? new QueueKey(due, i, g) : null;

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsInstant(string text, out DateTimeOffset at)
    {
        var isInstant = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= WorkOrderMapping.NothingDue.UtcTicks;
        at = isInstant ? new DateTimeOffset(ticks, TimeSpan.Zero) : default;
        return isInstant;
    }
}

/// <summary>One page of the queue.</summary>
public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, QueueKey? Next);

/// <summary>One row of the queue.</summary>
/// <param name="Worker">Null while it waits in its tier's queue.</param>
/// <param name="UnansweredSince">The oldest message of the customer that nobody has answered.</param>
/// <param name="TimesDeclined">How often the customer said "not fixed".</param>
public sealed record QueueRow(
    int Id, string Title, Status Status, Priority Priority, DateTimeOffset NextDueAt, Severity Severity, Tier Tier, IntakeChannel Intake, string Location,
    string Requester, string Owner, string? Worker, int? CategoryId, DateTimeOffset LoggedAt, DateTimeOffset LastTouchedAt, DateTimeOffset? UnansweredSince, int TimesDeclined)
{
    public string Number => WorkOrder.NumberOf(Id);

    /// <summary>The one that is due next; one that stands still where none runs; null where the order has none.</summary>
    public OrderClock? Clock { get; init; }
}

/// <summary>What came since a page was shown.</summary>
/// <param name="Newest">The highest number there is, seen or not.</param>
public sealed record QueueNews(int Newest, int Orders);
