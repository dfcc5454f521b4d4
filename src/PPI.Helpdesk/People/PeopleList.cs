using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Finds people by name, user name, address or role; a page at a time, by name.</summary>
public sealed class PeopleList(HelpdeskDbContext db)
{
    public const int PageSize = 50;

    public async Task<PeoplePage> RunAsync(Actor actor, PeopleFilter filter, CancellationToken cancel)
    {
        Person.CanAdminister(actor).Enforce();
        var people = Filtered(db.People.AsNoTracking(), filter);
        if (filter.AfterName is { } name && filter.AfterId is { } id)
            people = people.Where(p => p.Name.CompareTo(name) > 0 || (p.Name == name && p.Id > id));
        var lines = await people
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Take(PageSize + 1)
            .Select(p => new PersonLine(p.Id, p.Name, p.UserName!, p.Email!, p.Roles, p.Channels, p.Department, p.Location, p.IsDisabled, p.PasswordHash != null))
            .ToListAsync(cancel);
        return new PeoplePage([.. lines.Take(PageSize)], lines.Count > PageSize ? lines[PageSize - 1] : null);
    }

    private static IQueryable<Person> Filtered(IQueryable<Person> people, PeopleFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var text = Person.Normalize(filter.Search);
            people = people.Where(p => p.SearchText.Contains(text));
        }
        if (filter.Role is { } role && role != Roles.Employee)
            people = people.Where(p => (p.Roles & role) == role);
        if (filter.Role == Roles.Employee)
            people = people.Where(p => p.Roles == Roles.Employee);
        return people;
    }
}

/// <summary>What to look for, and after whom the page begins.</summary>
public sealed record PeopleFilter(string? Search = null, Roles? Role = null, string? AfterName = null, int? AfterId = null);

/// <summary>One person as the list shows them.</summary>
public sealed record PersonLine(
    int Id, string Name, string UserName, string Email, Roles Roles, SupportChannels Channels, string Department, string Location, bool IsDisabled, bool HasPassword);

/// <summary>A page of people; <paramref name="Last"/> is where the next one begins, null on the last page.</summary>
public sealed record PeoplePage(IReadOnlyList<PersonLine> People, PersonLine? Last);
