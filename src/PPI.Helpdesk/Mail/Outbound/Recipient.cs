using System.Globalization;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>One person's mail address with the name shown beside it. An address that could be read in two ways is refused.</summary>
public sealed record Recipient
{
    public const int NameLength = 120;
    public const int AddressLength = 254;
    private const int LocalPartLength = 64;

    private Recipient(string name, string address) => (Name, Address) = (name, address);

    public string Name { get; }
    public string Address { get; }

    public static Recipient Of(string name, string address) =>
        IsAddress(address)
            ? new(OneLine.Of(name, NameLength), address)
            : throw new RuleBrokenException($"\"{OneLine.Of(address, 80)}\" is not a mail address that the helpdesk writes to. Write it as name@example.com.");

    /// <summary>Plain addresses only: a quoted local part, a comment, a route or a literal may hide a second address or a line break.</summary>
    public static bool IsAddress(string? address)
    {
        if (address is not { Length: > 2 and <= AddressLength })
            return false;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= LocalPartLength && IsDotted(address[..at], IsLocal) && IsDotted(address[(at + 1)..], IsHost);
    }

    private static bool IsDotted(string text, Func<char, bool> allowed) => text.Split('.').All(part => part.Length > 0 && part.All(allowed));

    private static bool IsLocal(char c) => IsLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal);

    private static bool IsHost(char c) => IsLetterOrDigit(c) || c == '-';

    private static bool IsLetterOrDigit(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
