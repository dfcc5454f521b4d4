using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who can be named in a form: owners, team leaders, callers.</summary>
public sealed class PeopleToChoose(HelpdeskDbContext db)
{
    private const int MaxFound = 20;

    /// <summary>Who can own an order, by name.</summary>
    public async Task<IReadOnlyList<PersonChoice>> OwnersAsync(CancellationToken cancel) =>
        await ChoicesAsync(With(Roles.Consultant | Roles.TeamLeader), cancel);

    public async Task<IReadOnlyList<PersonChoice>> TeamLeadersAsync(CancellationToken cancel) => await ChoicesAsync(With(Roles.TeamLeader), cancel);

    /// <summary>Who can be sent to a customer.</summary>
    public async Task<IReadOnlyList<PersonChoice>> TechniciansAsync(CancellationToken cancel) => await ChoicesAsync(With(Roles.Specialist | Roles.Consultant | Roles.TeamLeader), cancel);

    /// <summary>People by any part of name, user name, mail, phone, department or site, with accents or without: the first twenty by name.</summary>
    /// <param name="actor">Only the helpdesk looks people up.</param>
    public async Task<IReadOnlyList<PersonChoice>> FindAsync(Actor actor, string? text, CancellationToken cancel)
    {
        if (!actor.IsHelpdesk || string.IsNullOrWhiteSpace(text))
            return [];
        var people = db.People.AsNoTracking().Where(person => !person.IsDisabled).FoundBy(text);
        return await ChoicesAsync(people, cancel);
    }

    /// <summary>The one who was chosen to own orders.</summary>
    /// <exception cref="RuleBrokenException">They cannot.</exception>
    public Task<Actor> OwnerAsync(int id, CancellationToken cancel) => db.OwnerToBeAsync(id, cancel);

    /// <summary>One person by id, as chosen in a form; null when there is none.</summary>
    public async Task<PersonChoice?> OneAsync(int id, CancellationToken cancel) =>
        (await ChoicesAsync(db.People.AsNoTracking().Where(person => person.Id == id && !person.IsDisabled), cancel)).SingleOrDefault();

    private IQueryable<Person> With(Roles anyOf) =>
        db.People.AsNoTracking().Where(person => !person.IsDisabled && !person.IsImported && (person.Roles & anyOf) != 0);

    private static async Task<IReadOnlyList<PersonChoice>> ChoicesAsync(IQueryable<Person> people, CancellationToken cancel) =>
        await people.OrderBy(person => person.Name).ThenBy(person => person.Id).Take(MaxFound)
            .Select(person => new PersonChoice(person.Id, person.Name, person.Department, person.Location, person.PhoneNumber, person.Email))
            .ToListAsync(cancel);
}

/// <summary>A person to choose.</summary>
public sealed record PersonChoice(int Id, string Name, string Department, string Location, string? Phone, string? Email);
