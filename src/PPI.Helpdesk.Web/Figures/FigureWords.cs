using System.Globalization;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Figures;

/// <summary>Figures as people read them.</summary>
public static class FigureWords
{
    private const int MinutesInHour = 60;
    private const int MinutesInDay = 24 * MinutesInHour;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static string Say(this FigureUnit unit, double? value) => value is not { } number ? "–" : unit switch
    {
        FigureUnit.Percent => string.Create(English, $"{number:0.#} %"),
        FigureUnit.Minutes => Duration(number),
        FigureUnit.Points => string.Create(English, $"{number:0.0}"),
        FigureUnit.Times => string.Create(English, $"{number:#,0.##}"),
        _ => string.Create(English, $"{number:N0}"),
    };

    public static string Label(this FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => "percent",
        FigureUnit.Minutes => "time by the clock on the wall",
        FigureUnit.Points => "points from 1 to 10",
        FigureUnit.Times => "times",
        _ => "orders",
    };

    public static string Label(this PeriodChoice period) => period switch
    {
        PeriodChoice.Week => "This week",
        PeriodChoice.Month => "This month",
        PeriodChoice.Quarter => "This quarter",
        PeriodChoice.Own => "From … to",
        _ => "Last four weeks",
    };

    public static string Say(this FigurePeriod period) =>
        period.First == period.Last ? Day(period.First, withYear: true) : $"{Day(period.First, period.First.Year != period.Last.Year)} to {Day(period.Last, withYear: true)}";

    /// <summary>What a list of orders behind a number is called.</summary>
    public static string Say(this RowChoice choice)
    {
        if (choice.Now is { } now)
            return now.Label();
        if (choice.Age is { } age)
            return $"Open {age.Label()}";
        if (choice.Clock is { } clock)
            return $"{clock.Label()}: {(choice.Breached == false ? "met" : "too late")}";
        if (choice.From is { } from)
            return choice.To is { } to ? $"From {from.Label()} to {to.Label()}" : $"Stayed with {from.Label()}";
        if (choice.Attempts is { } attempts)
            return attempts == 1 ? "Accepted at the first attempt" : $"Accepted after {attempts} attempts";
        var figure = FigureDictionary.Find(choice.Figure) ?? FigureDictionary.All[0];
        var solver = choice.SolvedBy is { } tier ? $", solved by {tier.Label()}" : "";
        return (choice.OnlyHits || figure.Unit != FigureUnit.Percent ? figure.Name : $"{figure.Name}: all that it is counted among") + solver;
    }

    private static string Day(DateOnly day, bool withYear) => day.ToString(withYear ? "d MMM yyyy" : "d MMM", English);

    private static string Duration(double minutes)
    {
        var whole = (long)Math.Round(minutes);
        return whole switch
        {
            < MinutesInHour => $"{whole} min",
            < MinutesInDay => Parts(whole / MinutesInHour, "h", whole % MinutesInHour, "min"),
            _ => Parts(whole / MinutesInDay, "d", whole % MinutesInDay / MinutesInHour, "h"),
        };
    }

    private static string Parts(long large, string of, long small, string ofSmall) => small == 0 ? $"{large} {of}" : $"{large} {of} {small} {ofSmall}";
}
