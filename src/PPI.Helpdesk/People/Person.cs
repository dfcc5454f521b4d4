using Microsoft.AspNetCore.Identity;

namespace PPI.Helpdesk.People;

/// <summary>An employee of PPI with an account: name, roles, where they sit, when they are on duty.</summary>
public sealed partial class Person : IdentityUser<int>
{
    public const int NameLength = 120;
    public const int PlaceLength = 120;
    public const int PhoneLength = 40;
    public const int SkillsLength = 1000;

    private Person()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>Name, user name and address in capitals: <c>SearchText.Contains(Person.Normalize(typed))</c> finds people on every database.</summary>
    public string SearchText { get; private set; } = "";

    public Roles Roles { get; private set; }
    public SupportChannels Channels { get; private set; }

    /// <summary>Skills by name ("VPN", "SAP"); matched with a category's skill when a work order is routed.</summary>
    public IReadOnlyList<string> Skills { get; private set; } = [];

    public DutyHours DutyHours { get; private set; } = DutyHours.Office;

    /// <summary>Not routed to and not on duty from now until this instant; null when present.</summary>
    public DateTimeOffset? AbsentUntil { get; private set; }

    public string Department { get; private set; } = "";
    public string Location { get; private set; } = "";

    /// <summary>Disabled people cannot sign in and receive no work; their history stays.</summary>
    public bool IsDisabled { get; private set; }

    /// <summary>Came from an import and has never been given a password.</summary>
    public bool IsImported { get; private set; }

    public static Person Join(string name, string userName, string email, Roles roles = Roles.Employee, SupportChannels channels = SupportChannels.None)
    {
        var person = new Person
        {
            Name = Required(name, NameLength, "A person needs a name"),
            UserName = AcceptableUserName(userName),
            NormalizedUserName = Normalize(userName),
            Email = AcceptableEmail(email),
            NormalizedEmail = Normalize(email),
            SearchText = Searchable(name, userName, email),
            Roles = roles,
            Channels = Consistent(roles, channels),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        person.Fold();
        return person;
    }

    /// <summary>A person named in imported data: can be shown as requester or worker, cannot sign in until an administrator invites them.</summary>
    public static Person Import(string name, string userName, string email, Roles roles, SupportChannels channels, string location)
    {
        var person = Join(name, userName, email, roles, channels);
        person.IsImported = true;
        person.Location = location;
        person.Fold();
        return person;
    }

    public void Rename(string name)
    {
        Name = Required(name, NameLength, "A person needs a name");
        SearchText = Searchable(name, UserName!, Email!);
        Fold();
    }

    public void PlaceIn(string department, string location)
    {
        Department = Limited(department, PlaceLength, "department");
        Location = Limited(location, PlaceLength, "location");
        Fold();
    }

    public void GiveRoles(Roles roles, SupportChannels channels)
    {
        Channels = Consistent(roles, channels);
        Roles = roles;
    }

    public void ReachBy(string phone)
    {
        PhoneNumber = Limited(phone, PhoneLength, "telephone number");
        Fold();
    }

    public void SetSkills(IEnumerable<string> skills) =>
        Skills = [.. skills.Select(skill => skill.Trim()).Where(skill => skill.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    public void SetDutyHours(DutyHours hours) =>
        DutyHours = TimeZoneInfo.TryFindSystemTimeZoneById(hours.TimeZone, out _)
            ? hours
            : throw new RuleBrokenException($"There is no time zone \"{hours.TimeZone}\". Choose one like Europe/Berlin.");

    public void BeAbsentUntil(DateTimeOffset? until) => AbsentUntil = until;

    public bool Is(Roles role) => (Roles & role) == role;

    /// <summary>On duty: not disabled, not absent, and within the duty hours.</summary>
    public bool IsOnDuty(DateTimeOffset now) => !IsDisabled && !IsAbsent(now) && DutyHours.Include(now);

    public bool IsAbsent(DateTimeOffset now) => AbsentUntil > now;

    private static SupportChannels Consistent(Roles roles, SupportChannels channels)
    {
        if (RoleNames.Roles.Aggregate(roles, (left, known) => left & ~known.Role) != 0 || RoleNames.Channels.Aggregate(channels, (left, known) => left & ~known.Channel) != 0)
            throw new RuleBrokenException("There is no such role or channel. Choose from the list.");
        if (roles.HasFlag(Roles.Specialist) && channels == SupportChannels.None)
            throw new RuleBrokenException("A specialist belongs to at least one support channel. Choose Network & Desktop, Applications or Intelligence.");
        return roles.HasFlag(Roles.Specialist) ? channels : SupportChannels.None;
    }

    private static string Required(string text, int length, string complaint) =>
        WrittenText.OneLine(text).Length == 0 ? throw new RuleBrokenException($"{complaint}. Write one of 1 to {length} characters.") : Limited(text, length, "name");

    private static string Limited(string text, int length, string what) =>
        WrittenText.OneLine(text) is { } line && line.Length <= length ? line : throw new RuleBrokenException($"The {what} is longer than {length} characters. Shorten it.");
}
