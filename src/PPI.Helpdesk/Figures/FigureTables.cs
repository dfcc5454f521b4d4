using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>The tables of the dashboard in a period: each a few groups of fact sheets, counted by the database.</summary>
public sealed partial class FigureTables(HelpdeskDbContext db, TimeProvider clock, IOptions<SiteOptions> site)
{
    private const int Chronic = 5;

    /// <param name="only">The key of the one table that is asked for; null for all.</param>
    public async Task<IReadOnlyList<FigureTable>> RunAsync(Actor actor, FigureScope scope, string? only, CancellationToken cancel)
    {
        var sheets = scope.Filter.Of(db.FactSheets.AsNoTracking());
        var span = scope.Period.In(site.Value.TimeZone);
        (string Key, Func<Task<FigureTable>> Make)[] all =
        [
            ("attainment", () => AttainmentAsync(sheets, span, cancel)),
            ("attempts", () => AttemptsAsync(sheets, span, cancel)),
            ("tiers", () => TiersAsync(sheets, span, cancel)),
            ("time-per-tier", () => TimePerTierAsync(sheets, span, cancel)),
            ("to-and-fro", () => ToAndFroAsync(sheets, span, cancel)),
            ("backlog", () => BacklogAsync(sheets, cancel)),
            ("arrivals", () => ArrivalsAsync(sheets, span, cancel)),
            ("categories", () => CategoriesAsync(sheets, span, cancel)),
            ("locations", () => LocationsAsync(sheets, span, cancel)),
            ("requesters", () => RequestersAsync(sheets, span, cancel)),
            ("flow", () => FlowAsync(sheets, span, cancel)),
        ];
        var tables = new List<FigureTable>();
        // Who reads figures without seeing orders reads no names of customers.
        foreach (var (key, make) in all.Where(table => (only is null || table.Key == only) && (table.Key != "requesters" || actor.IsStaff)))
            tables.Add(await make());
        return tables;
    }

    private async Task<FigureTable> AttainmentAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var clocks = await db.OrderClocks
            .Where(one => one.EndedAt >= span.StartsAt && one.EndedAt < span.EndsAt && (one.State == ClockState.Met || one.State == ClockState.Breached))
            .Join(sheets, one => one.WorkOrderId, sheet => sheet.WorkOrderId, (one, sheet) => new { one.Kind, sheet.Priority, one.State, one.WorkOrderId })
            .GroupBy(one => new { one.Kind, one.Priority, one.State })
            .Select(group => new { group.Key.Kind, group.Key.Priority, group.Key.State, Clocks = group.Count() })
            .ToListAsync(cancel);
        return new("attainment", "Attainment of targets", "Of the clocks that ended in the period, met or breached: how many of a hundred were met. Withdrawn and duplicate orders end theirs without a result; a clock that still runs counts when it ends.", "Target",
            [new("Met", FigureUnit.Percent), new("In time", FigureUnit.Orders), new("Too late", FigureUnit.Orders)],
            [
                .. clocks.GroupBy(one => (one.Kind, one.Priority)).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Priority).Select(group =>
                {
                    var met = group.Where(one => one.State == ClockState.Met).Sum(one => one.Clocks);
                    var late = group.Sum(one => one.Clocks) - met;
                    var priority = group.Key.Priority;
                    return new FigureTableRow($"{group.Key.Kind.Label()}, {priority.Label()}", [100.0 * met / (met + late), met, late],
                        new RowChoice { Clock = group.Key.Kind, Breached = late > 0 }, filter => filter with { Priority = priority });
                }),
            ]);
    }

    private static async Task<FigureTable> AttemptsAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var counts = await sheets.Of(FigureDictionary.Get("attempts"), span).GroupBy(sheet => sheet.Attempts).Select(group => new { Attempts = group.Key, Orders = group.Count() }).ToListAsync(cancel);
        return new("attempts", "Attempts to acceptance", "Orders that customers confirmed in the period, by how many attempts it took.", "Attempts", [new("Orders", FigureUnit.Orders)],
            [
                .. Enumerable.Range(1, FigureSheets.ManyAttempts).Select(attempts => new FigureTableRow(
                    attempts == FigureSheets.ManyAttempts ? $"{attempts} or more" : $"{attempts}",
                    [counts.Where(one => Math.Min(one.Attempts, FigureSheets.ManyAttempts) == attempts).Sum(one => one.Orders)],
                    new RowChoice { Attempts = attempts })),
            ]);
    }

    private static async Task<FigureTable> TiersAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var tiers = await sheets.Of(FigureDay.Closed, span).Where(sheet => sheet.SolvedBy != null).GroupBy(sheet => sheet.SolvedBy)
            .Select(group => new { Tier = group.Key, Orders = group.Count(), Declined = group.Count(sheet => sheet.Declines > 0), Reopened = group.Count(sheet => sheet.Reopenings > 0) })
            .ToListAsync(cancel);
        return new("tiers", "Declined and reopened, by who solved it", "Orders closed in the period by the tier of their last attempt, and how many of a hundred were declined, or reopened, at least once.", "Tier",
            [new("Declined", FigureUnit.Percent), new("Reopened", FigureUnit.Percent), new("Orders", FigureUnit.Orders)],
            [
                .. tiers.OrderBy(one => one.Tier).Select(one => new FigureTableRow(one.Tier!.Value.Label(), [100.0 * one.Declined / one.Orders, 100.0 * one.Reopened / one.Orders, one.Orders],
                    new RowChoice("declined", OnlyHits: one.Declined > 0) { SolvedBy = one.Tier })),
            ]);
    }

    private async Task<FigureTable> BacklogAsync(IQueryable<FactSheet> sheets, CancellationToken cancel)
    {
        var now = clock.Now();
        var rows = new List<FigureTableRow>();
        foreach (var age in Enum.GetValues<BacklogAge>())
        {
            var (oldest, newest) = age.Between(now);
            var open = await sheets.CountAsync(sheet => sheet.ClosedAt == null && sheet.LoggedAt > oldest && sheet.LoggedAt <= newest, cancel);
            rows.Add(new FigureTableRow(age.Label(), [open], new RowChoice { Age = age }));
        }
        return new("backlog", "Open orders by age", "Orders that are open now, whatever the period, by the time since they were logged.", "Open for", [new("Orders", FigureUnit.Orders)], rows);
    }

    private async Task<FigureTable> ArrivalsAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var slots = await sheets.Of(FigureDay.Logged, span).GroupBy(sheet => sheet.ArrivalSlotAt)
            .Select(group => new { At = group.Key, Orders = group.Count(), Answered = group.Count(sheet => sheet.MinutesToResponse != null), Waited = group.Sum(sheet => (long)(sheet.MinutesToResponse ?? 0)) })
            .ToListAsync(cancel);
        var wall = new WallClock(site.Value.TimeZone);
        var hours = slots.ToLookup(slot => wall.LocalOf(slot.At).Hour);
        return new("arrivals", "Arrivals and wait, by hour of the day", "Orders logged in the period by the hour of the helpdesk's time zone, and how long those that were answered waited, in the mean, for the first step of a person toward the customer.", "Hour",
            [new("Orders", FigureUnit.Orders), new("Average wait", FigureUnit.Minutes)],
            [
                .. Enumerable.Range(0, 24).Select(hour => new FigureTableRow($"{hour:00}:00",
                    [hours[hour].Sum(slot => slot.Orders), hours[hour].Sum(slot => slot.Answered) is > 0 and var answered ? (double)hours[hour].Sum(slot => slot.Waited) / answered : null])),
            ]);
    }

    private async Task<FigureTable> CategoriesAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var counts = await sheets.Of(FigureDay.Logged, span).Where(sheet => sheet.CategoryId != null).GroupBy(sheet => sheet.CategoryId)
            .Select(group => new { Id = group.Key, Orders = group.Count() }).OrderByDescending(one => one.Orders).ThenBy(one => one.Id).Take(Chronic).ToListAsync(cancel);
        var ids = counts.ConvertAll(one => one.Id!.Value);
        var names = await db.Categories.Where(category => ids.Contains(category.Id)).ToDictionaryAsync(category => category.Id, category => category.Name, cancel);
        return new("categories", "Most about", "The categories of which most orders were logged in the period.", "Category", [new("Orders", FigureUnit.Orders)],
            [.. counts.Select(one => new FigureTableRow(names[one.Id!.Value], [one.Orders], new RowChoice("logged"), filter => filter with { CategoryId = one.Id }))]);
    }

    private static async Task<FigureTable> LocationsAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var counts = await sheets.Of(FigureDay.Logged, span).Where(sheet => sheet.Location != "").GroupBy(sheet => sheet.Location)
            .Select(group => new { Location = group.Key, Orders = group.Count() }).OrderByDescending(one => one.Orders).ThenBy(one => one.Location).Take(Chronic).ToListAsync(cancel);
        return new("locations", "Most from", "The locations from which most orders were logged in the period, as they are written.", "Location", [new("Orders", FigureUnit.Orders)],
            [.. counts.Select(one => new FigureTableRow(one.Location, [one.Orders], new RowChoice("logged"), filter => filter with { Location = one.Location }))]);
    }

    private async Task<FigureTable> RequestersAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var counts = await sheets.Of(FigureDay.Logged, span).GroupBy(sheet => sheet.RequesterId)
            .Select(group => new { Id = group.Key, Orders = group.Count() }).OrderByDescending(one => one.Orders).ThenBy(one => one.Id).Take(Chronic).ToListAsync(cancel);
        var ids = counts.ConvertAll(one => one.Id);
        var names = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        return new("requesters", "Most for", "The customers for whom most orders were logged in the period.", "Customer", [new("Orders", FigureUnit.Orders)],
            [.. counts.Select(one => new FigureTableRow(names[one.Id], [one.Orders], new RowChoice("logged") { RequesterId = one.Id }))]);
    }
}
