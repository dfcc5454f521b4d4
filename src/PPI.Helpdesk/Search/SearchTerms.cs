namespace PPI.Helpdesk.Search;

/// <summary>What somebody looks for: words that must all be found, each as a whole or as a beginning.</summary>
public sealed record SearchTerms(IReadOnlyList<SearchTerm> All)
{
    /// <summary>More than anybody types; what comes after is left out.</summary>
    public const int Most = 8;

    public bool IsEmpty => All.Count == 0;

    public static SearchTerms Of(string? text)
    {
        text ??= "";
        return new(
        [
            .. PlacedWord.In(text)
                .Select(word => SearchTerm.Of(text.Substring(word.Start, word.Length)))
                .Where(term => term.Spellings[0].Length > 0)
                .DistinctBy(term => term.Spellings[0])
                .Take(Most),
        ]);
    }

    /// <summary>The same with another word in the place of one.</summary>
    public SearchTerms Replace(SearchTerm wrong, SearchTerm right) => new([.. All.Select(term => term == wrong ? right : term)]);
}

/// <summary>One word that is looked for.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Spellings">One or two; any of them will do.</param>
public sealed record SearchTerm(string Typed, IReadOnlyList<string> Spellings)
{
    /// <summary>One letter alone is looked for as a word: it begins too many.</summary>
    public bool IsBeginning => Spellings[0].Length > 1;

    public static SearchTerm Of(string word) => new(word, FoldedWords.Spellings(word));

    public bool Finds(string spelling) =>
        Spellings.Any(sought => IsBeginning ? spelling.StartsWith(sought, StringComparison.Ordinal) : spelling == sought);
}
