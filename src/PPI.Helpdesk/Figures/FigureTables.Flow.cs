using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.Figures;

/// <summary>The tables that are counted from the legs of the orders' ways.</summary>
public sealed partial class FigureTables
{
    private IQueryable<Leg> LegsOf(IQueryable<FactSheet> sheets, FigureSpan span) =>
        db.Legs.AsNoTracking().Where(leg => leg.LeftAt >= span.StartsAt && leg.LeftAt < span.EndsAt).Join(sheets, leg => leg.WorkOrderId, sheet => sheet.WorkOrderId, (leg, _) => leg);

    private async Task<FigureTable> TimePerTierAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var legs = await LegsOf(sheets, span).GroupBy(leg => new { leg.From, leg.Minutes }).Select(group => new { group.Key.From, Minutes = group.Key.Minutes ?? 0, Times = group.Count() }).ToListAsync(cancel);
        return new("time-per-tier", "Time per station", "Stays that ended in the period, by the clock on the wall: at a tier, with the customer for review, in evaluation. Half of the stays were no longer than the median.", "Station",
            [new("Median", FigureUnit.Minutes), new("9 of 10", FigureUnit.Minutes), new("Stays", FigureUnit.Times)],
            [
                .. legs.GroupBy(leg => leg.From).Where(group => group.Key != Station.Closed).OrderBy(group => group.Key).Select(group =>
                {
                    var stays = group.Select(leg => (leg.Minutes, leg.Times)).ToList();
                    return new FigureTableRow(group.Key.Label(), [Percentiles.Of(stays, .5), Percentiles.Of(stays, .9), stays.Sum(stay => stay.Times)], new RowChoice { From = group.Key });
                }),
            ]);
    }

    private async Task<FigureTable> ToAndFroAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var returns = await LegsOf(sheets, span)
            .Join(db.Legs, back => new { back.WorkOrderId, Before = back.Number - 1 }, went => new { went.WorkOrderId, Before = went.Number }, (back, went) => new { back.From, back.To, WentFrom = went.From })
            .Where(leg => leg.To == leg.WentFrom)
            .GroupBy(leg => new { leg.From, leg.WentFrom })
            .Select(group => new { group.Key.From, group.Key.WentFrom, Times = group.Count() })
            .ToListAsync(cancel);
        return new("to-and-fro", "To and fro between tiers", "How often an order that one tier gave to another came straight back in the period.", "Gave to, and got back from",
            [new("Times", FigureUnit.Times)],
            [
                .. returns.Where(one => one.From.IsTier() && one.WentFrom.IsTier()).OrderByDescending(one => one.Times).ThenBy(one => one.WentFrom).ThenBy(one => one.From)
                    .Select(one => new FigureTableRow($"{one.WentFrom.Label()} → {one.From.Label()}", [one.Times], new RowChoice { From = one.From, To = one.WentFrom })),
            ]);
    }

    private async Task<FigureTable> FlowAsync(IQueryable<FactSheet> sheets, FigureSpan span, CancellationToken cancel)
    {
        var legs = await LegsOf(sheets, span).GroupBy(leg => new { leg.From, leg.To, leg.Minutes })
            .Select(group => new { group.Key.From, group.Key.To, Minutes = group.Key.Minutes ?? 0, Times = group.Count() }).ToListAsync(cancel);
        return new("flow", "The flow of work", "How often an order went from one station to the next in the period, and how long it had been at the first: half of them no longer than the median.", "From, to",
            [new("Times", FigureUnit.Times), new("Median stay", FigureUnit.Minutes)],
            [
                .. legs.Where(leg => leg.To is not null).GroupBy(leg => (leg.From, To: leg.To!.Value)).OrderBy(group => group.Key.From).ThenBy(group => group.Key.To).Select(group =>
                {
                    var stays = group.Select(leg => (leg.Minutes, leg.Times)).ToList();
                    return new FigureTableRow($"{group.Key.From.Label()} → {group.Key.To.Label()}", [stays.Sum(stay => stay.Times), Percentiles.Of(stays, .5)],
                        new RowChoice { From = group.Key.From, To = group.Key.To });
                }),
            ]);
    }
}
