namespace PPI.Helpdesk.People;

/// <summary>What a password must be: long, and not easy to guess. No rules about digits or capitals, which only make people write "Password1!".</summary>
public static class Passwords
{
    public const int MinLength = 12;

    /// <summary>Longer ones are refused before any work is spent on them.</summary>
    public const int MaxLength = 256;
}
