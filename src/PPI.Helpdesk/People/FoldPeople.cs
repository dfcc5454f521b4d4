using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>A sweep: people from before <see cref="Person.FoundBy"/> was kept are found by it, too. Where everybody has it, it does nothing.</summary>
public sealed class FoldPeople(HelpdeskDbContext db)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        List<Person> batch;
        do
        {
            batch = await db.People.Where(person => person.FoundBy == "").OrderBy(person => person.Id).Take(BatchSize).ToListAsync(cancel);
            foreach (var person in batch)
                person.Fold();
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        while (batch.Count == BatchSize);
    }
}
