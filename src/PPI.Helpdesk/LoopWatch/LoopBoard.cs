using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.LoopWatch;

/// <summary>The orders that are stuck, or in which a team leader has stepped in: what the customer declined most often first, the oldest of these first.</summary>
public sealed class LoopBoard(HelpdeskDbContext db, NextClocks clocks, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>How many there are, for those who look after them.</summary>
    public Task<int> CountAsync(Actor actor, LoopRule? rule, CancellationToken cancel) => Stuck(actor, rule).CountAsync(cancel);

    /// <param name="rule">Null for all.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    public async Task<LoopPage> RunAsync(Actor actor, LoopRule? rule, LoopKey? after, CancellationToken cancel)
    {
        var stuck = Stuck(actor, rule);
        if (after is not null)
            stuck = stuck.Where(order => order.TimesDeclined < after.TimesDeclined || (order.TimesDeclined == after.TimesDeclined && order.Id > after.Id));
        var orders = await stuck.AsNoTracking()
            .OrderByDescending(order => order.TimesDeclined).ThenBy(order => order.Id).Take(PageSize + 1)
            .Include(order => order.Attempts.OrderBy(attempt => attempt.Number))
            .Include(order => order.Stays.OrderBy(stay => stay.Number))
            .Include(order => order.Interventions.OrderBy(intervention => intervention.Number))
            .Include(order => order.HandOvers.OrderBy(handOver => handOver.Number))
            .AsSplitQuery()
            .ToListAsync(cancel);
        var shown = orders.Take(PageSize).ToList();
        var ids = shown.ConvertAll(order => order.Id);
        var findings = (await db.LoopFindings.AsNoTracking().Where(finding => ids.Contains(finding.WorkOrderId) && finding.SettledAt == null).OrderBy(finding => finding.FoundAt).ToListAsync(cancel))
            .ToLookup(finding => finding.WorkOrderId);
        var names = await NamesAsync(shown, cancel);
        var next = await clocks.RunAsync(ids, cancel);
        var hours = (await Measures.ReadAsync(db, cancel))?.InForce.Calendar ?? BusinessCalendar.AroundTheClock;
        var now = clock.Now();
        return new LoopPage(
            [.. shown.Select(order => new LoopRow(order, [.. findings[order.Id]], next.GetValueOrDefault(order.Id), names, Since(order) is { } since ? hours.Between(since, now) : null))],
            orders.Count > PageSize ? new LoopKey(shown[^1].TimesDeclined, shown[^1].Id) : null);
    }

    private IQueryable<WorkOrder> Stuck(Actor actor, LoopRule? rule)
    {
        var found = db.LoopFindings.Where(finding => finding.SettledAt == null && (rule == null || finding.Rule == rule)).Select(finding => finding.WorkOrderId);
        if (rule is null)
            found = found.Union(db.Interventions.Where(intervention => intervention.ClosedAt == null).Select(intervention => intervention.WorkOrderId));
        return db.WorkOrders.VisibleTo(actor).Where(order => order.ClosedAt == null && found.Contains(order.Id));
    }

    private async Task<IReadOnlyDictionary<int, string>> NamesAsync(List<WorkOrder> orders, CancellationToken cancel)
    {
        var wanted = orders.SelectMany(Concerned).Distinct().ToArray();
        return await db.People.AsNoTracking().Where(person => wanted.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
    }

    private static IEnumerable<int> Concerned(WorkOrder order) =>
        new[] { order.RequesterId, order.OwnerId, order.WorkerId ?? order.OwnerId, order.OpenHandOver?.ToId ?? order.OwnerId, order.OpenIntervention?.LeaderId ?? order.OwnerId }
            .Concat(order.Attempts.Select(attempt => attempt.PersonId ?? order.OwnerId));

    internal static DateTimeOffset? Since(WorkOrder order) => order.Attempts.FirstOrDefault(attempt => attempt.Verdict == Verdict.Declined)?.VerdictAt;
}

/// <summary>One page of the board.</summary>
public sealed record LoopPage(IReadOnlyList<LoopRow> Rows, LoopKey? Next);

/// <summary>Where a page of the board ends.</summary>
public sealed record LoopKey(int TimesDeclined, int Id)
{
    public override string ToString() => FormattableString.Invariant($"{TimesDeclined}.{Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else, which shows the first page.</summary>
    public static LoopKey? Parse(string? text) =>
        text?.Split('.') is [var times, var id]
        && int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var declined) && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new LoopKey(declined, number) : null;
}

/// <summary>One order that is stuck.</summary>
/// <param name="Next">The clock that is due next; null when none runs.</param>
/// <param name="InLoop">Business time since the customer first declined; null when they have not.</param>
public sealed record LoopRow(WorkOrder Order, IReadOnlyList<LoopFinding> Findings, OrderClock? Next, IReadOnlyDictionary<int, string> Names, TimeSpan? InLoop)
{
    /// <summary>When the customer first declined; null when they have not.</summary>
    public DateTimeOffset? LoopsSince => LoopBoard.Since(Order);

    /// <summary>Minutes of work that the attempts took.</summary>
    public int MinutesSpent => Order.Attempts.Sum(attempt => attempt.MinutesUsed);

    public string NameOf(int? id) => id is { } known && Names.TryGetValue(known, out var name) ? name : "somebody";

    /// <summary>Who has to do what next, in words.</summary>
    public string NextStep => Order switch
    {
        { OpenHandOver: { } offered } => $"{NameOf(offered.ToId)} accepts or declines the hand-over",
        { Status: Status.Evaluation } => $"{NameOf(Order.OwnerId)} evaluates what the customer declined",
        { Status: Status.Resolved } => $"{NameOf(Order.RequesterId)} says whether it works",
        { Status: Status.AwaitingCustomer } => $"{NameOf(Order.RequesterId)} answers",
        { Status: Status.OnHold } => "It goes on by itself",
        { WorkerId: { } worker } => $"{NameOf(worker)} works on it",
        _ => $"Somebody of {Order.Tier.Label()} takes it",
    };
}
