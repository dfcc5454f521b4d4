using System.Linq.Expressions;

namespace PPI.Helpdesk.Figures;

/// <summary>One figure, defined once: page, CSV and mail say the same number under the same name.</summary>
/// <param name="Key">What addresses and files name it by; never changes.</param>
/// <param name="Formula">How it is counted, in words.</param>
/// <param name="Day">Which day of an order puts it into a period.</param>
/// <param name="Version">Another way of counting is another version, so that nobody compares the two unknowingly.</param>
public sealed record Figure(string Key, string Name, string Formula, FigureUnit Unit, FigureDay Day, int Version = 1)
{
    /// <summary>What the desk promises, in the figure's unit; null: it is only watched.</summary>
    public double? Target { get; init; }

    /// <summary>Whether less is better.</summary>
    public bool IsBetterWhenLess { get; init; }

    /// <summary>The orders that it is about, among those of the period.</summary>
    internal Expression<Func<FactSheet, bool>> About { get; init; } = sheet => true;

    internal FigureMeasure Measure { get; init; } = new FigureMeasure.Count();

    /// <summary>Whether the target is reached by such a value; null without target or value.</summary>
    public bool? IsReached(double? value) => Target is { } target && value is { } reached ? IsBetterWhenLess ? reached <= target : reached >= target : null;
}

/// <summary>What a figure counts in.</summary>
public enum FigureUnit
{
    Orders,

    /// <summary>Of a hundred.</summary>
    Percent,

    Minutes,

    /// <summary>Of the customers' scale from 1 to 10.</summary>
    Points,

    Times,
}

/// <summary>By which day of an order figures are dated.</summary>
public enum FigureDay
{
    Logged,
    Closed,
}

/// <summary>How a figure comes from its rows.</summary>
internal abstract record FigureMeasure
{
    /// <summary>How many rows there are.</summary>
    public sealed record Count : FigureMeasure;

    /// <summary>How many of a hundred rows are hits. A hit may ask about the other sheets.</summary>
    public sealed record Share(Func<IQueryable<FactSheet>, Expression<Func<FactSheet, bool>>> Hit) : FigureMeasure;

    /// <summary>All amounts by all weights.</summary>
    public sealed record Mean(Expression<Func<FactSheet, int>> Amount, Expression<Func<FactSheet, int>> Weight, Expression<Func<FactSheet, int>>? Squares = null) : FigureMeasure;

    /// <summary>The least value that such a part of the rows does not exceed.</summary>
    public sealed record Percentile(Expression<Func<FactSheet, int?>> Value, double Part) : FigureMeasure;
}
