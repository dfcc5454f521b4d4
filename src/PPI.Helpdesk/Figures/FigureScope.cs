using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>Of which days, and of which orders, figures are asked.</summary>
public sealed record FigureScope(FigurePeriod Period, FigureFilter Filter);

/// <summary>Of which orders. Nothing chosen: of all.</summary>
public sealed record FigureFilter(IntakeChannel? Intake = null, string? Location = null, int? CategoryId = null, Priority? Priority = null)
{
    internal IQueryable<FactSheet> Of(IQueryable<FactSheet> sheets)
    {
        if (Intake is { } intake)
            sheets = sheets.Where(sheet => sheet.Intake == intake);
        if (Location is { } location)
            sheets = sheets.Where(sheet => sheet.Location == location);
        if (CategoryId is { } category)
            sheets = sheets.Where(sheet => sheet.CategoryId == category);
        if (Priority is { } priority)
            sheets = sheets.Where(sheet => sheet.Priority == priority);
        return sheets;
    }
}
