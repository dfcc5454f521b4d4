namespace PPI.Helpdesk.Figures;

/// <summary>A table of figures, from which page, picture and CSV are made.</summary>
/// <param name="Key">What addresses and files name it by.</param>
/// <param name="About">How it is counted, in words.</param>
/// <param name="Of">What its rows are: the head of the first column.</param>
/// <param name="Drawn">The column that is drawn as bars.</param>
public sealed record FigureTable(string Key, string Title, string About, string Of, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<FigureTableRow> Rows, int Drawn = 0);

/// <summary>One column of figures.</summary>
public sealed record FigureColumn(string Name, FigureUnit Unit);

/// <summary>One row of a table.</summary>
/// <param name="Opens">The orders behind it; null where no list says it.</param>
/// <param name="Within">Narrows the scope for what it opens.</param>
public sealed record FigureTableRow(string Label, IReadOnlyList<double?> Cells, RowChoice? Opens = null, Func<FigureFilter, FigureFilter>? Within = null);
