using PPI.Helpdesk.Database;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>The sheets behind a number: the figure and the list that it opens ask the same question, so they cannot differ.</summary>
internal static class FigureSheets
{
    /// <summary>More attempts than this are shown, and opened, together.</summary>
    public const int ManyAttempts = 4;

    public static IQueryable<FactSheet> Of(this IQueryable<FactSheet> sheets, FigureDay day, FigureSpan span) => day == FigureDay.Logged
        ? sheets.Where(sheet => sheet.LoggedAt >= span.StartsAt && sheet.LoggedAt < span.EndsAt)
        : sheets.Where(sheet => sheet.ClosedAt >= span.StartsAt && sheet.ClosedAt < span.EndsAt);

    public static IQueryable<FactSheet> Of(this IQueryable<FactSheet> sheets, Figure figure, FigureSpan span) => sheets.Of(figure.Day, span).Where(figure.About);

    /// <summary>The sheets that a row of a table, or a figure, opens.</summary>
    public static IQueryable<FactSheet> Of(HelpdeskDbContext db, IQueryable<FactSheet> sheets, RowChoice choice, FigureSpan span, DateTimeOffset now)
    {
        if (choice.Age is { } age)
        {
            var (oldest, newest) = age.Between(now);
            return sheets.Where(sheet => sheet.ClosedAt == null && sheet.LoggedAt > oldest && sheet.LoggedAt <= newest);
        }
        if (choice.Clock is { } clock)
        {
            var state = choice.Breached == false ? ClockState.Met : ClockState.Breached;
            return sheets.Where(sheet => db.OrderClocks.Any(one =>
                one.WorkOrderId == sheet.WorkOrderId && one.Kind == clock && one.State == state && one.EndedAt >= span.StartsAt && one.EndedAt < span.EndsAt));
        }
        if (choice.From is { } from)
        {
            var to = choice.To;
            return sheets.Where(sheet => sheet.Legs.Any(leg => leg.From == from && leg.LeftAt >= span.StartsAt && leg.LeftAt < span.EndsAt && (to == null || leg.To == to)));
        }
        if (choice.Attempts is { } attempts)
            return sheets.Of(FigureDay.Closed, span).Where(sheet => sheet.Closure == Closure.Confirmed && (attempts >= ManyAttempts ? sheet.Attempts >= ManyAttempts : sheet.Attempts == attempts));
        var figure = FigureDictionary.Find(choice.Figure) ?? FigureDictionary.All[0];
        var rows = sheets.Of(figure, span);
        if (choice.SolvedBy is { } tier)
            rows = rows.Where(sheet => sheet.SolvedBy == tier);
        if (choice.RequesterId is { } requester)
            rows = rows.Where(sheet => sheet.RequesterId == requester);
        return choice.OnlyHits && figure.Measure is FigureMeasure.Share share ? rows.Where(share.Hit(db.FactSheets)) : rows;
    }
}
