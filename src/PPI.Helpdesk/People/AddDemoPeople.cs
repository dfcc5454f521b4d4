using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Adds the invented people of the demonstration where they are missing. To be called in Development only, when Demo:Enabled says so.</summary>
public sealed class AddDemoPeople(HelpdeskDbContext db, IPasswordHasher<Person> hasher)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var present = await db.People.Select(p => p.NormalizedUserName).ToListAsync(cancel);
        var missing = DemoPeople.All.Where(demo => !present.Contains(Person.Normalize(demo.UserName))).ToList();
        if (missing.Count == 0)
            return;
        // One hash for all: they share the password, and each hash is slow on purpose.
        var hash = hasher.HashPassword(null!, DemoPeople.Password);
        db.People.AddRange(missing.Select(demo => demo.Join(hash)));
        await db.SaveChangesAsync(cancel);
    }
}
