namespace PPI.Helpdesk.Imports;

internal static class LogText
{
    /// <summary>At most so many characters, never half of one: what does not fit is cut off, for it is kept in the other system.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";
    }
}
