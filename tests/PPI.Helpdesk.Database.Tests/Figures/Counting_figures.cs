using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Figures;

/// <summary>Each figure again, counted in the simplest way from the orders themselves; and every number opens as many orders as it says (field row 13).</summary>
public abstract class Counting_figures(TestDatabase database) : FigureSuite(database)
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_figure_is_what_the_orders_themselves_say_in_the_period_and_in_the_one_before(int seed)
    {
        await LiveAsync(seed);
        var orders = await StoredOrdersAsync();
        foreach (var filter in new[] { new FigureFilter(), new FigureFilter(Priority: Priority.P3), new FigureFilter(IntakeChannel.Phone, "B2", orders[0].CategoryId) })
        {
            var measured = await DoAsync((MeasureFigures figures) => figures.RunAsync(Lately with { Filter = filter }, Cancel));

            Assert.Equal(FigureDictionary.All.Select(figure => figure.Key), measured.Select(one => one.Figure.Key));
            Assert.All(measured, one =>
            {
                AssertClose(Naive(one.Figure.Key, orders, filter, Lately.Period), one.Now.Value, one.Figure.Key);
                AssertClose(Naive(one.Figure.Key, orders, filter, Lately.Period.Before), one.Before.Value, one.Figure.Key);
            });
            if (filter == new FigureFilter())
                Assert.All(measured, one => Assert.True(one.Now.Value > 0, $"{one.Figure.Key} says nothing."));
        }
    }

    [Fact]
    public async Task Every_number_opens_exactly_the_orders_that_it_counts()
    {
        await LiveAsync(seed: 3);
        Clock.Advance(TimeSpan.FromDays(57));

        var measured = await DoAsync((MeasureFigures figures) => figures.RunAsync(Lately, Cancel));
        foreach (var one in measured)
        {
            Assert.Equal(one.Now.Rows, (await RowsAsync(Lately, new RowChoice(one.Figure.Key))).Count);
            if (one.Now.Hits is { } hits)
                Assert.Equal(hits, (await RowsAsync(Lately, new RowChoice(one.Figure.Key, OnlyHits: true))).Count);
        }
        var opened = 0;
        foreach (var table in await TablesAsync(TeamLeader))
        {
            foreach (var row in table.Rows.Where(row => row.Opens is not null))
            {
                var orders = await RowsAsync(Lately with { Filter = row.Within?.Invoke(Lately.Filter) ?? Lately.Filter }, row.Opens!);
                opened += orders.Count;
                if (table.Columns[0].Unit == FigureUnit.Orders)
                    Assert.Equal(row.Cells[0], orders.Count);
                else
                    Assert.Equal(row.Cells.Any(cell => cell > 0), orders.Count > 0);
                Assert.Equal(orders.Count, orders.Distinct().Count());
            }
        }
        Assert.True(opened > 200, $"Only {opened} orders were opened.");
        Assert.Equal(["attainment", "attempts", "tiers", "time-per-tier", "to-and-fro", "backlog", "arrivals", "categories", "locations", "requesters", "flow"], (await TablesAsync(TeamLeader)).Select(table => table.Key));
    }

    [Fact]
    public async Task The_flow_counts_each_step_from_station_to_station_once()
    {
        await LiveAsync(seed: 4);
        var (starts, ends) = Span(Lately.Period);
        var expected = (await StoredOrdersAsync()).SelectMany(Steps).Where(step => step.At >= starts && step.At < ends).CountBy(step => (step.From, step.To)).ToDictionary(pair => pair.Key, pair => (double?)pair.Value);

        var flow = Assert.Single(await TablesAsync(TeamLeader, "flow"));

        Assert.Equal(expected.OrderBy(pair => pair.Key), flow.Rows.ToDictionary(row => (row.Opens!.From!.Value, row.Opens.To!.Value), row => row.Cells[0]).OrderBy(pair => pair.Key));
        Assert.Contains(expected.Keys, step => step == (Station.Closed, Station.Evaluation));
        var arrivals = Assert.Single(await TablesAsync(TeamLeader, "arrivals"));
        Assert.Equal(await LoggedByHourAsync(), arrivals.Rows.Select(row => row.Cells[0]));
        var fro = Assert.Single(await TablesAsync(TeamLeader, "to-and-fro"));
        Assert.Contains(fro.Rows, row => row.Label == "Helpdesk → Network & Desktop" && row.Cells[0] > 0);
    }

    [Fact]
    public async Task The_sweep_tells_the_same_facts_as_the_saves_did_and_then_has_nothing_to_do()
    {
        await LiveAsync(seed: 5);
        var id = await LogAsync(Customer);
        await DoAsync((ProposeResolution propose) => propose.RunAsync(Consultant, new SeenWorkOrder(id), new Resolution("Replaced it", ResolutionKind.Permanent, 5), [], Cancel));
        await DoAsync((DeclineResolution decline) => decline.RunAsync(Customer, new SeenWorkOrder(id), VerdictVia.Portal, "Still blank", 3, Cancel));
        var told = await FactsAsync();
        Assert.Equal(0, await DoAsync((TellFacts sweep) => sweep.RunAsync(Cancel)));
        await using (var db = NewContext())
        {
            await db.Legs.ExecuteDeleteAsync(Cancel);
            await db.FactSheets.ExecuteDeleteAsync(Cancel);
        }

        Assert.Equal(Orders + 1, await DoAsync((TellFacts sweep) => sweep.RunAsync(Cancel)));

        Assert.Equal(told, await FactsAsync());
        Assert.Equal(0, await DoAsync((TellFacts sweep) => sweep.RunAsync(Cancel)));
    }

    [Fact]
    public async Task Who_reads_figures_without_seeing_orders_reads_no_names_of_customers_and_opens_no_orders_of_others()
    {
        await LiveAsync(seed: 6);

        Assert.DoesNotContain(await TablesAsync(Reviewer), table => table.Key == "requesters");
        Assert.Empty(await DoAsync((FigureTables tables) => tables.RunAsync(Reviewer, Lately, "requesters", Cancel)));
        Assert.Equal(0, (await DoAsync((FigureRows rows) => rows.RunAsync(Reviewer, Lately, new RowChoice("logged"), null, Cancel))).All);
    }

    [Fact]
    public async Task The_desk_as_it_stands_counts_what_it_opens()
    {
        await LiveAsync(seed: 7);
        var id = await LogAsync(Customer);
        var owner = (await StoredAsync(id)).OwnerId == Consultant.PersonId ? Consultant : OtherConsultant;
        var other = owner == Consultant ? OtherConsultant : Consultant;
        await DoAsync((OfferHandOver offer) => offer.RunAsync(owner, new SeenWorkOrder(id), other.PersonId!.Value, "Away", Cancel));

        var desk = await DoAsync((NowFigures now) => now.RunAsync(TeamLeader, Cancel));

        foreach (var (list, orders) in desk.Lists)
            Assert.Equal(orders, (await RowsAsync(Lately, new RowChoice { Now = list })).Count);
        Assert.Equal(1, desk.Lists.Single(one => one.List == NowList.HandOverOffered).Orders);
        Assert.True(desk.Lists.Single(one => one.List == NowList.Urgent).Orders > 0);
        Assert.Contains(desk.Load, load => load.Name == Consultant.Name && load.Owned > 0);
    }

    private static double? Naive(string key, List<WorkOrder> all, FigureFilter filter, FigurePeriod period)
    {
        var (starts, ends) = Span(period);
        var fitting = all.Where(order => (filter.Priority is null || order.Priority == filter.Priority) && (filter.Intake is null || order.Intake == filter.Intake)
            && (filter.Location is null || order.Location == filter.Location) && (filter.CategoryId is null || order.CategoryId == filter.CategoryId)).ToList();
        var logged = fitting.Where(order => order.LoggedAt >= starts && order.LoggedAt < ends).ToList();
        var closed = fitting.Where(order => order.ClosedAt >= starts && order.ClosedAt < ends).ToList();
        var settled = closed.Where(order => order.Closure is Closure.Confirmed or Closure.Lapsed).ToList();
        var solved = closed.Where(order => order.Attempts.Count > 0).ToList();
        var times = solved.Select(order => (int)(order.Attempts[^1].ProposedAt - order.LoggedAt).TotalMinutes).Order().ToList();
        var scores = closed.SelectMany(order => order.Attempts).Select(attempt => attempt.Score).OfType<int>().ToList();
        return key switch
        {
            "logged" => logged.Count,
            "closed" => closed.Count,
            "wait" => Mean(logged.Select(Wait).OfType<int>()),
            "resolve-median" => times.Count == 0 ? null : times[(int)Math.Ceiling(.5 * times.Count) - 1],
            "resolve-p90" => times.Count == 0 ? null : times[(int)Math.Ceiling(.9 * times.Count) - 1],
            "first-contact" => Share(settled, IsFirstContact),
            "first-contact-strict" => Share(settled, order => IsFirstContact(order) && !all.Exists(other => IsRepeat(order, other))),
            "first-contact-loose" => Share(settled, IsAtHelpdesk),
            "satisfaction" => Mean(scores),
            "attempts" => Mean(settled.Where(order => order.Closure == Closure.Confirmed).Select(order => order.Attempts.Count)),
            "declined" => Share(solved, order => order.Attempts.Any(attempt => attempt.Verdict == Verdict.Declined)),
            "reopened" => Share(closed, order => order.TimesReopened > 0),
            "reassigned" => Mean(closed.Select(order => order.TimesReassigned)),
            _ => throw new InvalidOperationException($"Count {key} here a second time."),
        };
    }

    private static bool IsAtHelpdesk(WorkOrder order) => order.Attempts.Count == 1 && order.Attempts[0].Tier == Tier.Helpdesk && order.Stays.Count == 1;

    private static bool IsFirstContact(WorkOrder order) =>
        IsAtHelpdesk(order) && order.Closure == Closure.Confirmed
        && !order.Timeline.TakeWhile(record => record.Step is not WorkOrder.ResolutionProposed).Any(record => record.Step is WorkOrder.Replied or WorkOrder.CustomerAsked);

    private static bool IsRepeat(WorkOrder order, WorkOrder other) =>
        other.Id != order.Id && other.RequesterId == order.RequesterId && other.CategoryId == order.CategoryId && other.LoggedAt > order.ClosedAt && other.LoggedAt <= order.ClosedAt!.Value.AddDays(14);

    /// <summary>Whoever logs for a caller talks with them.</summary>
    private static int? Wait(WorkOrder order) => order.Intake == IntakeChannel.Phone ? 0 : order.Timeline.FirstOrDefault(record =>
        record.PersonId is { } person && person != order.RequesterId && record.Step is WorkOrder.CustomerAsked or WorkOrder.Escalated or WorkOrder.ResolutionProposed) is { } answer
            ? (int)(answer.At - order.LoggedAt).TotalMinutes : null;

    private static IEnumerable<(Station From, Station To, DateTimeOffset At)> Steps(WorkOrder order)
    {
        Station? here = null;
        foreach (var (then, record) in WorkOrder.Relive(order.Timeline))
        {
            var next = then.Status switch { Status.Closed => Station.Closed, Status.Resolved => Station.Customer, Status.Evaluation => Station.Evaluation, _ => then.Tier == Tier.Helpdesk ? Station.Helpdesk : Station.NetworkAndDesktop };
            if (here is { } from && from != next)
                yield return (from, next, record.At);
            here = next;
        }
    }

    private async Task<IEnumerable<double?>> LoggedByHourAsync()
    {
        var (starts, ends) = Span(Lately.Period);
        var hours = (await StoredOrdersAsync()).Where(order => order.LoggedAt >= starts && order.LoggedAt < ends).ToLookup(order => TimeZoneInfo.ConvertTime(order.LoggedAt, NewYork).Hour);
        return Enumerable.Range(0, 24).Select(hour => (double?)hours[hour].Count());
    }

    private static (DateTimeOffset StartsAt, DateTimeOffset EndsAt) Span(FigurePeriod period) => (Midnight(period.First), Midnight(period.Last.AddDays(1)));

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), NewYork.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)));

    private static double? Mean(IEnumerable<int> values) => values.Any() ? values.Average() : null;

    private static double? Share(List<WorkOrder> orders, Func<WorkOrder, bool> hit) => orders.Count == 0 ? null : 100.0 * orders.Count(hit) / orders.Count;

    private static void AssertClose(double? expected, double? actual, string figure) =>
        Assert.True(expected is null ? actual is null : Math.Abs(expected.Value - (actual ?? double.MaxValue)) < 1e-9, $"{figure} says {actual}, the orders say {expected}.");

    private Task<IReadOnlyList<FigureTable>> TablesAsync(Actor actor, string? only = null) => DoAsync((FigureTables tables) => tables.RunAsync(actor, Lately, only, Cancel));

    private async Task<List<int>> RowsAsync(FigureScope scope, RowChoice choice)
    {
        var ids = new List<int>();
        FigureRowPage page;
        int? before = null;
        do
        {
            page = await DoAsync((FigureRows rows) => rows.RunAsync(TeamLeader, scope, choice, before, Cancel));
            ids.AddRange(page.Rows.Select(row => row.Id));
            before = page.Next;
        }
        while (before is not null);
        Assert.Equal(page.All, ids.Count);
        return ids;
    }

    private async Task<List<string>> FactsAsync()
    {
        await using var db = NewContext();
        var sheets = await db.FactSheets.AsNoTracking().Include(sheet => sheet.Legs.OrderBy(leg => leg.Number)).OrderBy(sheet => sheet.WorkOrderId).ToListAsync(Cancel);
        return [.. sheets.Select(sheet =>
            $"{Values(sheet, nameof(FactSheet.Legs))}: {string.Join("; ", sheet.Legs.Select(leg => Values(leg, nameof(Leg.Id))))}")];

        static string Values(object told, string without) =>
            string.Join(", ", told.GetType().GetProperties().Where(property => property.Name != without).Select(property => $"{property.Name}={property.GetValue(told)}"));
    }
}

public sealed class Counting_figures_on_Sqlite() : Counting_figures(new SqliteDatabase());

public sealed class Counting_figures_on_PostgreSql() : Counting_figures(new PostgreSqlDatabase());

public sealed class Counting_figures_on_SqlServer() : Counting_figures(new SqlServerDatabase());
