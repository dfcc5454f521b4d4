using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>
/// Fills an empty helpdesk with invented people and half a year of their work orders, the same each time for the same instant.
/// Where any order exists already, it adds none.
/// </summary>
public sealed class SeedDemo(HelpdeskDbContext db, AddDemoPeople addPeople, InstallPolicyDefaults installDefaults, InstallServiceLevelDefaults installLevels, IOptions<WorkOrderOptions> options, TimeProvider clock)
{
    /// <returns>How many orders were added.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await addPeople.RunAsync(cancel);
        await installDefaults.RunAsync(cancel);
        await installLevels.RunAsync(cancel);
        await DemoServiceOffer.SeedAsync(db, cancel);
        await DemoQuestions.SeedAsync(db, cancel);
        if (await db.WorkOrders.AnyAsync(cancel))
            return 0;
        // All or nothing: half a demonstration would never be completed.
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var added = await TellAsync(cancel);
            await transaction.CommitAsync(cancel);
            return added;
        });
    }

    private async Task<int> TellAsync(CancellationToken cancel)
    {
        var world = await WorldAsync(cancel);
        var saved = 0;
        foreach (var entry in new DemoPlan(world).Entries())
        {
            if (entry.NamesOrders)
                saved = await SaveAsync(world, saved, cancel);
            entry.Tell();
        }
        db.RoutineTasks.AddRange(DemoRoutines.Of(world));
        return await SaveAsync(world, saved, cancel);
    }

    // The seed's people know nothing of their demonstration: whoever the database has plays.
    private async Task<DemoWorld> WorldAsync(CancellationToken cancel) => new(
        new DemoCast(await db.People.AsNoTracking().ToListAsync(cancel)),
        await db.Categories.AsNoTracking().ToDictionaryAsync(category => category.Name, cancel),
        new PriorityPolicy(await db.PriorityRules.AsNoTracking().ToListAsync(cancel)),
        [.. (await db.Questions.AsNoTracking().OrderBy(question => question.CategoryId != null).ThenBy(question => question.Position).ThenBy(question => question.Id).ToListAsync(cancel)).Where(question => !question.IsRetired).Select(question => question.Asked)],
        options.Value,
        clock.Now());

    private async Task<int> SaveAsync(DemoWorld world, int saved, CancellationToken cancel)
    {
        db.WorkOrders.AddRange(world.Orders.Skip(saved));
        await db.SaveChangesAsync(cancel);
        return world.Orders.Count;
    }
}
