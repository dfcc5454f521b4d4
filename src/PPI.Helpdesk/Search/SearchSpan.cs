namespace PPI.Helpdesk.Search;

/// <summary>Among which orders is looked, by their numbers, neither end included.</summary>
/// <param name="Above">Zero where the span reaches back to the first order.</param>
public sealed record SearchSpan(int Above, int Below)
{
    /// <summary>
    /// So many of the newest orders are looked through one by one before an index is asked. A word that is too common for an index
    /// to be quick fills a page within them; what does not is rare.
    /// </summary>
    public const int Walked = 2_000;

    public static SearchSpan Whole { get; } = new(0, int.MaxValue);

    public bool IsWhole => Above == 0;

    public static SearchSpan NewestBelow(int below) => new(Math.Max(0, below - Walked), below);
}
