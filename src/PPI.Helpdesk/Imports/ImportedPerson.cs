using System.Security.Cryptography;
using System.Text;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Imports;

/// <summary>Somebody whom a log names, and what the log shows them doing. Becomes a person who cannot sign in.</summary>
public sealed record ImportedPerson(string Name, Roles Roles = Roles.Employee, SupportChannels Channels = SupportChannels.None, string Location = "")
{
    private const int SlugLength = 40;

    /// <summary>Answers for orders of which the log names nobody at the helpdesk.</summary>
    public static ImportedPerson LastResort { get; } = new("Imported orders", Roles.Consultant);

    /// <summary>The customer of orders whose caller the log does not know.</summary>
    public static ImportedPerson UnknownCaller { get; } = new("Unknown caller");

    /// <summary>The same name is the same person in every import.</summary>
    public string UserName => "import." + Slug(Name);

    /// <summary>No mail can ever reach it: the domain is reserved for that (RFC 2606).</summary>
    public string Email => UserName + "@import.invalid";

    public ImportedPerson And(ImportedPerson other) => this with
    {
        Roles = Roles | other.Roles,
        Channels = Channels | other.Channels,
        Location = Location.Length > 0 ? Location : other.Location,
    };

    public Person Join() => Person.Import(LogText.Cut(Name, Person.NameLength), UserName, Email, Roles, Channels, LogText.Cut(Location, Person.PlaceLength));

    /// <summary>Gives an imported person what a further log shows; whoever has an account of their own keeps it as it is.</summary>
    public void AddTo(Person person)
    {
        var (roles, channels) = (person.Roles | Roles, person.Channels | Channels);
        if (person.IsImported && (roles, channels) != (person.Roles, person.Channels))
            person.GiveRoles(roles, channels);
    }

    // A name that has more than plain letters and digits is told apart by its digest: "Ann-Lee" is not "Ann Lee".
    private static string Slug(string name)
    {
        var lower = name.ToLowerInvariant();
        var slug = string.Concat(lower.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var isPlain = slug.Length <= SlugLength && lower.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ');
        if (isPlain)
            return slug;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lower)))[..10];
        return slug[..Math.Min(slug.Length, SlugLength)] + "-" + digest;
    }
}
