namespace PPI.Helpdesk.People;

/// <summary>Words that somebody who guesses a password knows beforehand: the person's names, the parts of their address, the house.</summary>
internal static class KnownWords
{
    private const int Shortest = 3;

    /// <summary>So short a word stands inside others by chance; it counts only where it stands alone.</summary>
    private const int ShortWord = 3;

    private static readonly string[] OfTheHouse = ["helpdesk", "servicedesk", "ppi"];

    public static IEnumerable<string> Of(IEnumerable<string> ownWords) => ownWords.SelectMany(Parts).Concat(OfTheHouse).Distinct().OrderByDescending(word => word.Length);

    /// <summary>The longest of the words that stands in the password; null when none does.</summary>
    public static string? FirstIn(string password, IEnumerable<string> words)
    {
        var typed = password.ToLowerInvariant();
        return words.FirstOrDefault(word => word.Length <= ShortWord ? StandsAloneIn(typed, word) : typed.Contains(word, StringComparison.Ordinal));
    }

    private static bool StandsAloneIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }
        return false;
    }

    private static IEnumerable<string> Parts(string words) =>
        words.ToLowerInvariant()
            .Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries)
            .Append(words.ToLowerInvariant())
            .Where(part => part.Length >= Shortest);
}
