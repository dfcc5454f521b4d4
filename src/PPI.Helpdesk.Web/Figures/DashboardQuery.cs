using Microsoft.AspNetCore.Http.Extensions;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Figures;

/// <summary>What figures are asked, as it stands in the address; what does not fit is as if it were not there.</summary>
public sealed class DashboardQuery
{
    public PeriodChoice Period { get; set; }
    public DateOnly? First { get; set; }
    public DateOnly? Last { get; set; }
    public IntakeChannel? Came { get; set; }
    public string? Location { get; set; }
    public int? Category { get; set; }
    public Priority? Priority { get; set; }

    public string? Figure { get; set; }
    public bool Hits { get; set; }
    public Tier? SolvedBy { get; set; }
    public int? Customer { get; set; }
    public ClockKind? Clock { get; set; }
    public bool? Breached { get; set; }
    public int? Attempts { get; set; }
    public Station? From { get; set; }
    public Station? To { get; set; }
    public BacklogAge? Age { get; set; }
    public NowList? Now { get; set; }

    /// <summary>The table that is asked for as a file.</summary>
    public string? Table { get; set; }

    public int? Before { get; set; }

    public FigureFilter Filter => new(Came, string.IsNullOrWhiteSpace(Location) ? null : Location.Trim(), Category, Priority);

    public RowChoice Choice => new(Figure, Hits) { SolvedBy = SolvedBy, RequesterId = Customer, Clock = Clock, Breached = Breached, Attempts = Attempts, From = From, To = To, Age = Age, Now = Now };

    public FigureScope Scope(DateOnly today) => new(FigurePeriod.Of(Period, today, First, Last), Filter);

    /// <summary>The address of the same period with another filter, and with the rows that are chosen.</summary>
    public string AddressOf(string page, FigureFilter? filter = null, RowChoice? choice = null, params (string Name, string? Value)[] more) =>
        Written(page, [.. Days(Period, First, Last), .. Parts(filter ?? Filter), .. choice is null ? [] : Parts(choice), .. more]);

    /// <summary>The address of the same filter in another period.</summary>
    public string AddressOf(string page, PeriodChoice period) => Written(page, [.. Days(period, null, null), .. Parts(Filter)]);

    public static string AddressOf(string page, RowChoice choice) => Written(page, Parts(choice));

    private static string Written(string page, IEnumerable<(string Name, string? Value)> parts)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parts.Where(part => !string.IsNullOrEmpty(part.Value)))
            query.Add(name, value!);
        return page + query;
    }

    private static IEnumerable<(string Name, string? Value)> Days(PeriodChoice period, DateOnly? first, DateOnly? last) =>
    [
        ("period", period == PeriodChoice.FourWeeks ? null : period.ToString()),
        ("first", period == PeriodChoice.Own ? Text(first) : null),
        ("last", period == PeriodChoice.Own ? Text(last) : null),
    ];

    private static IEnumerable<(string Name, string? Value)> Parts(FigureFilter filter) =>
        [("came", filter.Intake?.ToString()), ("location", filter.Location), ("category", Text(filter.CategoryId)), ("priority", filter.Priority?.ToString())];

    private static IEnumerable<(string Name, string? Value)> Parts(RowChoice choice) =>
    [
        ("figure", choice.Figure), ("hits", choice.OnlyHits ? "true" : null), ("solvedBy", choice.SolvedBy?.ToString()), ("customer", Text(choice.RequesterId)),
        ("clock", choice.Clock?.ToString()), ("breached", choice.Breached is { } breached ? breached ? "true" : "false" : null), ("attempts", Text(choice.Attempts)),
        ("from", choice.From?.ToString()), ("to", choice.To?.ToString()), ("age", choice.Age?.ToString()), ("now", choice.Now?.ToString()),
    ];

    private static string? Text(int? number) => number is null ? null : FormattableString.Invariant($"{number}");

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
