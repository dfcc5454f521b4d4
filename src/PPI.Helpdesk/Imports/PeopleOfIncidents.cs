using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Imports;

/// <summary>Everybody whom some incidents name: callers are employees, who took the call is a consultant, assignees belong to their group's tier.</summary>
public sealed class PeopleOfIncidents(ImportMapping mapping)
{
    private readonly Dictionary<string, ImportedPerson> people = new(StringComparer.Ordinal)
    {
        [ImportedPerson.LastResort.Name] = ImportedPerson.LastResort,
        [ImportedPerson.UnknownCaller.Name] = ImportedPerson.UnknownCaller,
    };

    public void Add(IncidentHistory incident)
    {
        Add(incident.Caller, location: incident.Known(IncidentLogColumns.Location) ?? "");
        Add(incident.Known(IncidentLogColumns.OpenedBy), incident.WasTakenByHelpdesk ? Roles.Consultant : Roles.Employee);
        Add(incident.Known(IncidentLogColumns.ResolvedBy));
        foreach (var row in incident.Rows)
        {
            Add(row.UpdatedBy);
            AddWorker(row);
        }
    }

    /// <summary>Finds or creates them. Saves, so that each has an id.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> SaveAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        var keys = people.Values.Select(person => Person.Normalize(person.UserName)).Distinct().ToList();
        var known = await db.People.Where(person => keys.Contains(person.NormalizedUserName!)).ToDictionaryAsync(person => person.NormalizedUserName!, cancel);
        var named = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var (name, imported) in people)
        {
            var key = Person.Normalize(imported.UserName);
            if (!known.TryGetValue(key, out var person))
            {
                known.Add(key, person = imported.Join());
                db.People.Add(person);
            }
            imported.AddTo(person);
            named.Add(name, person);
        }
        await db.SaveChangesAsync(cancel);
        return named;
    }

    private void AddWorker(IncidentLogRow row)
    {
        var tier = mapping.TierOf(row.Group) ?? Tier.Helpdesk;
        Add(row.Worker, tier.IsChannel() ? Roles.Specialist : Roles.Consultant, tier.Channel());
    }

    private void Add(string? name, Roles roles = Roles.Employee, SupportChannels channels = SupportChannels.None, string location = "")
    {
        if (name is null)
            return;
        var person = new ImportedPerson(name, roles, channels, location);
        people[name] = people.TryGetValue(name, out var known) ? known.And(person) : person;
    }
}
