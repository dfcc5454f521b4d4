using PPI.Helpdesk.Figures;

namespace PPI.Helpdesk.Web.Figures;

/// <summary>A table of figures on a page: with bars, and with the addresses that its rows open.</summary>
/// <param name="OpensRows">Whether the reader may see the orders.</param>
public sealed record ShownTable(FigureTable Table, DashboardQuery Query, bool OpensRows)
{
    public string FileAddress => Query.AddressOf("/dashboard/csv", more: ("table", Table.Key));

    public string? AddressOf(FigureTableRow row) =>
        OpensRows && row.Opens is { } choice ? Query.AddressOf("/dashboard/orders", row.Within is { } narrow ? narrow(Query.Filter) : null, choice) : null;

    /// <summary>How much of the bar's ground is filled, of a hundred.</summary>
    public double BarOf(FigureTableRow row) => row.Cells[Table.Drawn] is { } value && Full > 0 ? Math.Round(100 * value / Full, 1) : 0;

    private double Full => Table.Columns[Table.Drawn].Unit == FigureUnit.Percent ? 100 : Table.Rows.Max(row => row.Cells[Table.Drawn]) ?? 0;
}
