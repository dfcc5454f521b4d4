using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Whether a name is only a name. Mail programs turn "www.example.com" into a link even where we do not, so such a "name" is not repeated to others.</summary>
internal static partial class PlainName
{
    public static bool Is(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= Recipient.NameLength && Letters().IsMatch(name) && !LooksLikeHost().IsMatch(name);

    [GeneratedRegex(@"\A[\p{L}\p{M}\p{Nd} .,'’`·()_-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex(@"[\p{L}\p{Nd}]\.[\p{L}\p{Nd}]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex LooksLikeHost();
}
