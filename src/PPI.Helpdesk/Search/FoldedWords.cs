using System.Text;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Search;

/// <summary>Words as they are compared, which <see cref="FoldedText"/> says, each up to the length that is indexed.</summary>
public static class FoldedWords
{
    /// <summary>A longer word is known by its beginning.</summary>
    public const int LongestWord = 40;

    /// <summary>Every spelling by which a text is found; "e-mail" also by "email".</summary>
    public static IEnumerable<string> Of(string text)
    {
        var whole = new StringBuilder();
        var end = -1;
        foreach (var word in PlacedWord.In(text))
        {
            if (word.Start != end + 1 || end < 0 || text[end] != '-')
                whole.Clear();
            whole.Append(text, word.Start, word.Length);
            end = word.Start + word.Length;
            foreach (var spelling in Spellings(text.Substring(word.Start, word.Length)))
                yield return spelling;
            if (whole.Length > word.Length)
                foreach (var spelling in Spellings(whole.ToString()))
                    yield return spelling;
        }
    }

    /// <summary>One word as it is compared; a second time with two letters for each umlaut, if it has one.</summary>
    public static IReadOnlyList<string> Spellings(string word) => [.. FoldedText.Spellings(word).Select(Cut)];

    private static string Cut(string word)
    {
        if (word.Length <= LongestWord)
            return word;
        return char.IsHighSurrogate(word[LongestWord - 1]) ? word[..(LongestWord - 1)] : word[..LongestWord];
    }
}
