using System.Text;

namespace PPI.Helpdesk.People;

/// <summary>Estimates how much of a password a guesser would have to guess: a known word, a repeat or the next key in a row is hardly a surprise.</summary>
internal static class PasswordGuessing
{
    /// <summary>So many surprising characters or pieces make a password good enough behind a lock after five tries.</summary>
    public const int Enough = 8;

    private const int ShortestOwnWord = 3;

    // What people take when a form wants "a password", in the spelling of Plain().
    private static readonly string[] commonWords =
    [
        "password", "passwort", "passw", "pass", "word", "secret", "geheim", "welcome", "willkommen", "letmein", "login", "signin", "admin", "administrator", "root",
        "master", "user", "guest", "test", "testing", "demo", "example", "default", "change", "changeme", "temporary", "temp", "access", "secure", "security", "private",
        "hello", "iloveyou", "ilove", "love", "lovely", "forever", "princess", "prince", "sunshine", "dragon", "monkey", "football", "baseball", "basketball", "soccer",
        "hockey", "superman", "batman", "spiderman", "pokemon", "starwars", "whatever", "trustno", "shadow", "killer", "freedom", "computer", "internet", "samsung", "google",
        "microsoft", "windows", "android", "iphone", "linkedin", "facebook", "myspace", "company", "office", "work", "home", "summer", "winter", "spring", "autumn", "fall",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "michael", "jessica", "jennifer", "charlie", "daniel", "thomas", "jordan", "ashley", "nicole", "andrew", "joshua", "matthew",
        "anthony", "robert", "william", "jesus", "christ", "angel", "babygirl", "baby", "blink", "flower", "cookie", "chocolate", "cheese", "banana", "orange", "purple",
        "yellow", "silver", "golden", "diamond", "liverpool", "chelsea", "arsenal", "barcelona", "manchester", "unitd", "madrid", "london", "newyork", "america", "germany",
        "qazwsx", "wsxedc", "zaq", "xsw", "plush", "packet", "packets", "ppi", "helpdesk", "servicedesk", "service", "desk", "support", "ticket", "teddy", "the", "and", "you", "my", "me", "is",
    ];

    // Rows of keys and of the alphabet; a step along one of them, either way, is no surprise.
    private static readonly string[] rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "!@#$%^&*()", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];

    public static int Surprises(string password, IEnumerable<string> ownWords)
    {
        var typed = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var words = ownWords.SelectMany(Parts).Concat(commonWords).OrderByDescending(word => word.Length).ToArray();
        // Both readings: "p4ssw0rd" is a word when its digits are letters, "1234" is a row when they are not.
        return Math.Min(Count(WithoutRepeats(typed), words), Count(WithoutRepeats(Plain(typed)), words));
    }

    private static int Count(string text, string[] words)
    {
        var surprises = 0;
        var seen = new HashSet<char>();
        for (var at = 0; at < text.Length;)
        {
            var word = words.FirstOrDefault(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0);
            if (word is null && IsSurprise(text, at))
                surprises += seen.Add(text[at]) ? 1 : 0;
            else if (word is not null)
                surprises++;
            at += word?.Length ?? 1;
        }
        return surprises;
    }

    private static bool IsSurprise(string text, int at) =>
        at == 0 || (text[at] != text[at - 1] && !rows.Any(row => AreNeighbours(row, text[at - 1], text[at])));

    private static bool AreNeighbours(string row, char one, char other) =>
        row.Contains($"{one}{other}", StringComparison.Ordinal) || row.Contains($"{other}{one}", StringComparison.Ordinal);

    /// <summary>"Teddy7Teddy7Teddy7" is one "teddy7".</summary>
    private static string WithoutRepeats(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (Enumerable.Range(length, text.Length - length).All(at => text[at] == text[at - length]))
                return text[..length];
        }
        return text;
    }

    /// <summary>Undoes the usual disguises of letters.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '!' => 'i', _ => c }));

    private static IEnumerable<string> Parts(string words) =>
        words.ToLowerInvariant()
            .Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries)
            .Append(words.ToLowerInvariant())
            .Where(part => part.Length >= ShortestOwnWord);
}
