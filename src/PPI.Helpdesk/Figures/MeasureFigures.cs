using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Figures;

/// <summary>The value of every figure of the dictionary in a period, and in the one before.</summary>
public sealed class MeasureFigures(HelpdeskDbContext db, IOptions<SiteOptions> site)
{
    /// <summary>So many standard errors hold the mean in 19 of 20 samples.</summary>
    private const double NineteenOfTwenty = 1.96;

    public async Task<IReadOnlyList<MeasuredFigure>> RunAsync(FigureScope scope, CancellationToken cancel)
    {
        var measured = new List<MeasuredFigure>(FigureDictionary.All.Count);
        var (period, before) = (scope.Period.In(site.Value.TimeZone), scope.Period.Before.In(site.Value.TimeZone));
        foreach (var figure in FigureDictionary.All)
            measured.Add(new MeasuredFigure(figure, await ValueAsync(figure, scope.Filter, period, cancel), await ValueAsync(figure, scope.Filter, before, cancel)));
        return measured;
    }

    private Task<FigureValue> ValueAsync(Figure figure, FigureFilter filter, FigureSpan span, CancellationToken cancel)
    {
        var rows = filter.Of(db.FactSheets.AsNoTracking()).Of(figure, span);
        return figure.Measure switch
        {
            FigureMeasure.Count => CountAsync(rows, cancel),
            FigureMeasure.Share share => ShareAsync(rows, share, cancel),
            FigureMeasure.Mean mean => MeanAsync(rows, mean, cancel),
            FigureMeasure.Percentile percentile => PercentileAsync(rows, percentile, cancel),
            _ => throw new InvalidOperationException($"Nobody knows how to measure {figure.Key}."),
        };
    }

    private static async Task<FigureValue> CountAsync(IQueryable<FactSheet> rows, CancellationToken cancel)
    {
        var count = await rows.CountAsync(cancel);
        return new FigureValue(count, count);
    }

    private async Task<FigureValue> ShareAsync(IQueryable<FactSheet> rows, FigureMeasure.Share share, CancellationToken cancel)
    {
        var all = await rows.CountAsync(cancel);
        var hits = all == 0 ? 0 : await rows.Where(share.Hit(db.FactSheets)).CountAsync(cancel);
        return new FigureValue(all == 0 ? null : 100.0 * hits / all, all) { Hits = hits };
    }

    private static async Task<FigureValue> MeanAsync(IQueryable<FactSheet> rows, FigureMeasure.Mean mean, CancellationToken cancel)
    {
        var count = await rows.CountAsync(cancel);
        var weight = count == 0 ? 0 : await rows.Select(mean.Weight).SumAsync(one => (long)one, cancel);
        if (weight == 0)
            return new FigureValue(null, count);
        var amount = await rows.Select(mean.Amount).SumAsync(one => (long)one, cancel);
        var value = (double)amount / weight;
        if (mean.Squares is null)
            return new FigureValue(value, count);
        var squares = await rows.Select(mean.Squares).SumAsync(one => (long)one, cancel);
        // Of one answer nothing can be said about the others.
        var error = weight < 2 ? (double?)null : Math.Sqrt(Math.Max(0, squares - (weight * value * value)) / (weight - 1) / weight);
        return new FigureValue(value, count) { Answers = (int)weight, Margin = NineteenOfTwenty * error };
    }

    private static async Task<FigureValue> PercentileAsync(IQueryable<FactSheet> rows, FigureMeasure.Percentile percentile, CancellationToken cancel)
    {
        var values = await rows.Select(percentile.Value).GroupBy(value => value).Select(group => new { Value = group.Key ?? 0, Times = group.Count() }).ToListAsync(cancel);
        return new FigureValue(Percentiles.Of(values.Select(value => (value.Value, value.Times)), percentile.Part), values.Sum(value => value.Times));
    }
}

/// <summary>A figure in a period and in the one before.</summary>
public sealed record MeasuredFigure(Figure Figure, FigureValue Now, FigureValue Before);

/// <summary>The value of a figure.</summary>
/// <param name="Value">Null where there are no rows to say anything about.</param>
/// <param name="Rows">How many orders stand behind it.</param>
public sealed record FigureValue(double? Value, int Rows)
{
    /// <summary>Of a share: how many rows it counts.</summary>
    public int? Hits { get; init; }

    /// <summary>Of a mean of answers: how many there were.</summary>
    public int? Answers { get; init; }

    /// <summary>Half of the interval around a mean of answers.</summary>
    public double? Margin { get; init; }
}
