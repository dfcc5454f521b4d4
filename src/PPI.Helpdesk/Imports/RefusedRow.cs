namespace PPI.Helpdesk.Imports;

/// <summary>A row of the file that was not taken, and why. Its incident is left out as a whole.</summary>
/// <param name="Line">Line of the file on which the row starts; the header is line 1.</param>
/// <param name="Reference">The incident, when the row names one.</param>
public sealed record RefusedRow(int Line, string? Reference, string Reason)
{
    public override string ToString() => Reference is null ? $"line {Line}: {Reason}" : $"line {Line}, {Reference}: {Reason}";
}
