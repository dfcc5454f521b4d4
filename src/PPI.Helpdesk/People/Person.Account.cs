using System.Globalization;
using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.People;

public sealed partial class Person
{
    public const int UserNameLength = 64;
    public const int EmailLength = Recipient.AddressLength;

    /// <summary>How user names and e-mail addresses are compared: case and Unicode form do not matter.</summary>
    public static string Normalize(string nameOrMail)
    {
        try
        {
            return nameOrMail.Trim().Normalize().ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no name and no address has one.
            return "";
        }
    }

    /// <summary>A new address also voids what was sent to the old one: links and sessions.</summary>
    public void MoveAccount(string userName, string email)
    {
        var moved = Normalize(email) != NormalizedEmail;
        UserName = AcceptableUserName(userName);
        NormalizedUserName = Normalize(userName);
        Email = AcceptableEmail(email);
        NormalizedEmail = Normalize(email);
        SearchText = Searchable(Name, userName, email);
        Fold();
        if (moved)
            SignOutEverywhere();
    }

    private static string Searchable(string name, string userName, string email) => Normalize($"{name} {userName} {email}");

    internal PersonProfile ToProfile() => new(Name, UserName!, Email!, Department, Location, PhoneNumber ?? "");

    /// <summary>Takes a new password: every session ends, a lock is lifted, and an imported person becomes one who can sign in.</summary>
    public void ReceivePassword(string hash)
    {
        PasswordHash = hash;
        IsImported = false;
        AccessFailedCount = 0;
        LockoutEnd = null;
        SignOutEverywhere();
    }

    /// <summary>Every session of this person is refused within a minute.</summary>
    public void SignOutEverywhere() => SecurityStamp = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Makes a simultaneous change of the same person fail instead of being lost.</summary>
    internal void MarkChanged() => ConcurrencyStamp = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    // No "@": a user name can then never be somebody else's e-mail address.
    private static string AcceptableUserName(string userName)
    {
        var name = userName.Trim();
        return name.Length is > 0 and <= UserNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
            ? name
            : throw new RuleBrokenException($"A user name has 1 to {UserNameLength} letters, digits, dots, hyphens or underscores. Choose another one.");
    }

    private static string AcceptableEmail(string email)
    {
        var address = email.Trim();
        return Recipient.IsAddress(address)
            ? address
            : throw new RuleBrokenException("This is not an e-mail address. Write one like name@example.com.");
    }
}
