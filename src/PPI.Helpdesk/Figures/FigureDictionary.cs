using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>Every figure of the house, in the order in which it is shown.</summary>
public static class FigureDictionary
{
    private const double FirstContactTarget = 80;
    private const double SatisfactionTarget = 8;

    private static readonly string Repeat = $"the same customer asked about the same category again within {FactSheet.RepeatDays} days";

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("logged", "Orders logged", "Orders logged in the period.", FigureUnit.Orders, FigureDay.Logged),
        new("closed", "Orders closed", "Orders closed in the period, however they were closed. One that was reopened is counted when it is closed again.", FigureUnit.Orders, FigureDay.Closed),
        new("wait", "Average wait", "Of the orders logged in the period that somebody has answered: the mean time, by the clock on the wall, from logging to the first step of a person toward the customer. An automatic acknowledgement is none.", FigureUnit.Minutes, FigureDay.Logged)
        {
            IsBetterWhenLess = true,
            About = sheet => sheet.MinutesToResponse != null,
            Measure = new FigureMeasure.Mean(sheet => sheet.MinutesToResponse ?? 0, sheet => 1),
        },
        new("resolve-median", "Time to resolve, median", "Of the orders closed in the period with at least one attempt: half were solved within this time, by the clock on the wall, from logging to the last attempt.", FigureUnit.Minutes, FigureDay.Closed)
        {
            IsBetterWhenLess = true,
            About = sheet => sheet.MinutesToResolve != null,
            Measure = new FigureMeasure.Percentile(sheet => sheet.MinutesToResolve, .5),
        },
        new("resolve-p90", "Time to resolve, 9 of 10", "As the median, but nine of ten orders were solved within this time.", FigureUnit.Minutes, FigureDay.Closed)
        {
            IsBetterWhenLess = true,
            About = sheet => sheet.MinutesToResolve != null,
            Measure = new FigureMeasure.Percentile(sheet => sheet.MinutesToResolve, .9),
        },
        new("first-contact", "First-contact resolution", "Of the orders closed in the period, confirmed or unconfirmed: how many the customer confirmed, solved by the helpdesk with the first attempt, never with anybody else, and without a question, a call or a message between logging and the attempt. Withdrawn orders and duplicates are left out.", FigureUnit.Percent, FigureDay.Closed)
        {
            Target = FirstContactTarget,
            About = sheet => sheet.Closure == Closure.Confirmed || sheet.Closure == Closure.Lapsed,
            Measure = new FigureMeasure.Share(_ => sheet => sheet.IsOneContact),
        },
        new("first-contact-strict", "First-contact resolution, strict", $"As first-contact resolution, but not where {Repeat}.", FigureUnit.Percent, FigureDay.Closed)
        {
            Target = FirstContactTarget,
            About = sheet => sheet.Closure == Closure.Confirmed || sheet.Closure == Closure.Lapsed,
            Measure = new FigureMeasure.Share(all => sheet => sheet.IsOneContact && !all.Any(other =>
                other.RequesterId == sheet.RequesterId && other.CategoryId == sheet.CategoryId && other.WorkOrderId != sheet.WorkOrderId && other.LoggedAt > sheet.ClosedAt && other.LoggedAt <= sheet.RepeatUntil)),
        },
        new("first-contact-loose", "First-contact resolution, loose", "Of the same orders: how many the helpdesk solved with the first attempt and never passed on, also those that nobody confirmed and those that took questions. This is what most desks count.", FigureUnit.Percent, FigureDay.Closed)
        {
            Target = FirstContactTarget,
            About = sheet => sheet.Closure == Closure.Confirmed || sheet.Closure == Closure.Lapsed,
            Measure = new FigureMeasure.Share(_ => sheet => sheet.IsSolvedAtHelpdesk),
        },
        new("satisfaction", "Satisfaction", "The mean of all scores (1 to 10) that customers gave to attempts on the orders closed in the period. The interval holds the mean of all customers in 19 of 20 such samples. No answer is no score.", FigureUnit.Points, FigureDay.Closed)
        {
            Target = SatisfactionTarget,
            About = sheet => sheet.Scores > 0,
            Measure = new FigureMeasure.Mean(sheet => sheet.ScoreSum, sheet => sheet.Scores, sheet => sheet.ScoreSquares),
        },
        new("attempts", "Attempts to acceptance", "Of the orders that customers confirmed in the period: how many attempts each took, in the mean.", FigureUnit.Times, FigureDay.Closed)
        {
            IsBetterWhenLess = true,
            About = sheet => sheet.Closure == Closure.Confirmed && sheet.Attempts > 0,
            Measure = new FigureMeasure.Mean(sheet => sheet.Attempts, sheet => 1),
        },
        new("declined", "Declined at least once", "Of the orders closed in the period with at least one attempt: how many customers declined at least once.", FigureUnit.Percent, FigureDay.Closed)
        {
            IsBetterWhenLess = true,
            About = sheet => sheet.Attempts > 0,
            Measure = new FigureMeasure.Share(_ => sheet => sheet.Declines > 0),
        },
        new("reopened", "Reopened", "Of the orders closed in the period: how many had been closed, or, in another system, resolved, before and came back.", FigureUnit.Percent, FigureDay.Closed)
        {
            IsBetterWhenLess = true,
            Measure = new FigureMeasure.Share(_ => sheet => sheet.Reopenings > 0),
        },
        new("reassigned", "Reassignments", "Of the orders closed in the period: how often the order changed hands, in the mean.", FigureUnit.Times, FigureDay.Closed)
        {
            IsBetterWhenLess = true,
            Measure = new FigureMeasure.Mean(sheet => sheet.Reassignments, sheet => 1),
        },
    ];

    public static Figure? Find(string? key) => All.FirstOrDefault(figure => figure.Key == key);

    /// <exception cref="InvalidOperationException">There is no such figure.</exception>
    public static Figure Get(string key) => Find(key) ?? throw new InvalidOperationException($"There is no figure \"{key}\".");
}
