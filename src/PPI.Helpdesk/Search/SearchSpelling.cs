namespace PPI.Helpdesk.Search;

/// <summary>
/// A word of some order by its letters, or by what is left when one is left out. Whoever leaves one out, adds one, mistakes one or swaps two has
/// such a rest in common with the right word.
/// </summary>
public sealed class SearchSpelling
{
    public const int ShortestWord = 4;
    public const int LongestWord = 24;
    private const char FirstOfOtherScripts = '\u0530';

    private SearchSpelling()
    {
    }

    public string Letters { get; private set; } = "";

    public string Word { get; private set; } = "";

    internal static IEnumerable<SearchSpelling> Of(string word) => Rests(word).Select(letters => new SearchSpelling { Letters = letters, Word = word });

    /// <summary>Only words of letters, neither too short to tell from another nor too long to be typed; of the alphabets of Europe, which every database's comparison tells apart.</summary>
    internal static bool CanBeCorrected(string word) =>
        word.Length is >= ShortestWord and <= LongestWord && word.All(letter => char.IsLetter(letter) && letter < FirstOfOtherScripts);

    /// <summary>The word, and the word without each of its letters.</summary>
    internal static IEnumerable<string> Rests(string word) =>
        Enumerable.Range(0, word.Length).Select(left => word.Remove(left, 1)).Prepend(word).Distinct(StringComparer.Ordinal);

    /// <summary>How many letters must be left out, added, changed, or swapped with their neighbour to make one word of the other.</summary>
    internal static int Mistakes(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
                rows[i, j] = i == 0 ? j : j == 0 ? i : Least(rows, one, other, i, j);
        return rows[one.Length, other.Length];
    }

    private static int Least(int[,] rows, string one, string other, int i, int j)
    {
        var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
