using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Search;

/// <summary>Finds people for those who work on their orders: by the beginnings or any part of name, user name, address, phone, department and site.</summary>
public sealed class SearchPeople(HelpdeskDbContext db)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<FoundPerson>> RunAsync(Actor actor, SearchTerms terms, CancellationToken cancel)
    {
        if (!actor.IsStaff || terms.IsEmpty)
            return [];
        var people = db.People.AsNoTracking().Where(person => !person.IsDisabled);
        foreach (var term in terms.All)
        {
            var (first, second) = (term.Spellings[0], term.Spellings[^1]);
            people = people.Where(person => person.FoundBy.Contains(first) || person.FoundBy.Contains(second));
        }
        return await people.OrderBy(person => person.Name).ThenBy(person => person.Id).Take(Most)
            .Select(person => new FoundPerson(person.Id, person.Name, person.Department, person.Location, person.PhoneNumber, person.Email))
            .ToListAsync(cancel);
    }
}

/// <summary>A person who was found.</summary>
public sealed record FoundPerson(int Id, string Name, string Department, string Location, string? Phone, string? Email);
