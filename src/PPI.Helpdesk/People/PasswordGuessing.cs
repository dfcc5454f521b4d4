namespace PPI.Helpdesk.People;

/// <summary>How hard a password is to guess for somebody who tries leaked passwords, words, names, dates, repeats and rows of keys first. The lists come with the zxcvbn package.</summary>
internal static class PasswordGuessing
{
    /// <summary>Three unrelated words have some 50; a leaked password with a year behind it has less.</summary>
    public const double EnoughBits = 46;

    /// <summary>What comes later only makes a password better, and the estimate slower.</summary>
    private const int Looked = 64;

    private static readonly Zxcvbn.Zxcvbn Estimate = new();

    public static double Bits(string password, IEnumerable<string> knownWords)
    {
        var text = WithoutRepeats(password);
        return Estimate.EvaluatePassword(text[..Math.Min(text.Length, Looked)], knownWords).Entropy;
    }

    /// <summary>"Teddy7Teddy7Teddy7" is one "Teddy7".</summary>
    private static string WithoutRepeats(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (Enumerable.Range(length, text.Length - length).All(at => text[at] == text[at - length]))
                return text[..length];
        }
        return text;
    }
}
