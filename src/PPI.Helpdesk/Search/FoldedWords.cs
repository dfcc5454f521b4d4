using System.Globalization;
using System.Text;

namespace PPI.Helpdesk.Search;

/// <summary>
/// Words as they are compared: small letters without accents, so that every database finds the same. What is written with an umlaut
/// is also known by the two letters that stand for it: Müller is found by "muller" and by "mueller".
/// </summary>
public static class FoldedWords
{
    /// <summary>A longer word is known by its beginning.</summary>
    public const int LongestWord = 40;

    private static readonly Dictionary<char, string> WithoutParts = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['ł'] = "l", ['þ'] = "th", ['ı'] = "i", ['ς'] = "σ",
    };

    private static readonly Dictionary<char, string> TwoLetters = new() { ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ø'] = "oe", ['å'] = "aa" };

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
    public static IReadOnlyList<string> Spellings(string word)
    {
        var small = word.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var plain = Cut(WithoutAccents(small));
        if (!small.Any(TwoLetters.ContainsKey))
            return [plain];
        var written = new StringBuilder();
        foreach (var letter in small)
            written.Append(TwoLetters.TryGetValue(letter, out var two) ? two : letter.ToString());
        return [plain, Cut(WithoutAccents(written.ToString()))];
    }

    private static string WithoutAccents(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormKD))
            if (WithoutParts.TryGetValue(letter, out var letters))
                plain.Append(letters);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter);
        return plain.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    private static string Cut(string word)
    {
        if (word.Length <= LongestWord)
            return word;
        return char.IsHighSurrogate(word[LongestWord - 1]) ? word[..(LongestWord - 1)] : word[..LongestWord];
    }
}
