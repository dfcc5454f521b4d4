using System.Text;

namespace PPI.Helpdesk.People;

/// <summary>What a password must be: long, and not easy to guess. No rules about digits or capitals, which only make people write "Password1!".</summary>
public static class Passwords
{
    public const int MinLength = 12;

    /// <summary>Longer ones are refused before any work is spent on them.</summary>
    public const int MaxLength = 256;

    /// <param name="ownWords">What a guesser knows about the person: their names and address.</param>
    public static Ruling Judge(string password, IEnumerable<string> ownWords)
    {
        if (password.Length > MaxLength)
            return Ruling.Refused($"The password is longer than {MaxLength} characters. Choose a shorter one.");
        if (password.EnumerateRunes().Count() < MinLength)
            return Ruling.Refused($"The password is shorter than {MinLength} characters. Choose a longer one; three or four unrelated words are good.");
        var typed = Composed(password);
        string[] known = [.. KnownWords.Of(ownWords)];
        if (KnownWords.FirstIn(typed, known) is { } word)
            return Ruling.Refused($"The password has “{word}” in it, which anybody can know. Leave it out; three or four unrelated words are good.");
        return PasswordGuessing.Bits(typed, known) >= PasswordGuessing.EnoughBits
            ? Ruling.Allowed
            : Ruling.Refused("This password is easy to guess: it is common, or made of common words, repeats or rows of keys. Take three or four unrelated words.");
    }

    /// <summary>Letters of full width, ligatures and the like as the plain letters that they look like.</summary>
    private static string Composed(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no composed form; it is judged as it is.
            return password;
        }
    }
}
