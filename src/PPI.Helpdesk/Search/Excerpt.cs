namespace PPI.Helpdesk.Search;

/// <summary>A piece of a text around the words that were found, in parts of which some are those words.</summary>
public sealed record Excerpt(IReadOnlyList<ExcerptPart> Parts)
{
    private const int Before = 60;
    private const int Length = 220;

    public static Excerpt None { get; } = new([]);

    /// <summary>From the text with the most of the words; of equal ones the first.</summary>
    public static Excerpt Best(IEnumerable<string> texts, SearchTerms terms)
    {
        var best = texts.Select(text => new { Text = text, Found = Found(text, terms) }).MaxBy(candidate => candidate.Found.DistinctBy(hit => hit.Term).Count());
        return best is null ? None : Around(best.Text, best.Found);
    }

    /// <summary>A text in which the words are marked, not cut.</summary>
    public static Excerpt Marked(string text, SearchTerms terms) => new(Divided(text, 0, text.Length, Found(text, terms)));

    private static List<(PlacedWord Word, SearchTerm Term)> Found(string text, SearchTerms terms)
    {
        List<(PlacedWord, SearchTerm)> found = [];
        foreach (var word in PlacedWord.In(text))
        {
            var spellings = FoldedWords.Spellings(text.Substring(word.Start, word.Length));
            if (terms.All.FirstOrDefault(term => spellings.Any(term.Finds)) is { } term)
                found.Add((word, term));
        }
        return found;
    }

    private static Excerpt Around(string text, List<(PlacedWord Word, SearchTerm Term)> found)
    {
        var from = found.Count == 0 ? 0 : BeginningOfWord(text, Math.Max(0, found[0].Word.Start - Before));
        var to = EndOfWord(text, Math.Min(text.Length, from + Length));
        var parts = Divided(text, from, to, found);
        if (from > 0)
            parts.Insert(0, new ExcerptPart("… ", IsFound: false));
        if (to < text.Length)
            parts.Add(new ExcerptPart(" …", IsFound: false));
        return new Excerpt(parts);
    }

    private static List<ExcerptPart> Divided(string text, int from, int to, List<(PlacedWord Word, SearchTerm Term)> found)
    {
        List<ExcerptPart> parts = [];
        var at = from;
        foreach (var (word, _) in found.Where(hit => hit.Word.Start >= from && hit.Word.Start + hit.Word.Length <= to))
        {
            if (word.Start > at)
                parts.Add(new ExcerptPart(text[at..word.Start], IsFound: false));
            parts.Add(new ExcerptPart(text.Substring(word.Start, word.Length), IsFound: true));
            at = word.Start + word.Length;
        }
        if (at < to)
            parts.Add(new ExcerptPart(text[at..to], IsFound: false));
        return parts;
    }

    private static int BeginningOfWord(string text, int position)
    {
        var space = position == 0 ? -1 : text.IndexOf(' ', position);
        return space < 0 || space > position + Before ? Whole(text, position) : space + 1;
    }

    private static int EndOfWord(string text, int position)
    {
        var space = position == text.Length ? -1 : text.LastIndexOf(' ', position - 1, Before);
        return space < 0 ? Whole(text, position) : space;
    }

    /// <summary>No letter of two chars is cut in half.</summary>
    private static int Whole(string text, int position) => position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;
}

/// <summary>A part of an excerpt.</summary>
/// <param name="IsFound">Whether this is a word that was looked for.</param>
public sealed record ExcerptPart(string Text, bool IsFound);
