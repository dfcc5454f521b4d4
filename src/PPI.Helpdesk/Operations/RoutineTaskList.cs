using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Operations;

/// <summary>The routine tasks, for the pages that keep them.</summary>
public sealed class RoutineTaskList(HelpdeskDbContext db)
{
    /// <summary>What is due first stands first; paused ones last.</summary>
    public async Task<IReadOnlyList<RoutineTaskRow>> AllAsync(Actor actor, CancellationToken cancel)
    {
        RoutineTaskChanges.CanChange(actor).Enforce();
        var tasks = await db.RoutineTasks.AsNoTracking().OrderBy(task => task.IsPaused).ThenBy(task => task.NextDueOn == null).ThenBy(task => task.NextDueOn).ThenBy(task => task.Id).ToListAsync(cancel);
        var people = tasks.SelectMany(task => new int?[] { task.CustomerId, task.OwnerId }).OfType<int>().Distinct().ToArray();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        return [.. tasks.Select(task => new RoutineTaskRow(task, names[task.CustomerId], task.OwnerId is { } owner ? names[owner] : null))];
    }

    /// <exception cref="NotFoundException">There is no such task.</exception>
    public async Task<RoutineTask> OneAsync(Actor actor, int id, CancellationToken cancel)
    {
        RoutineTaskChanges.CanChange(actor).Enforce();
        return await db.RoutineTasks.AsNoTracking().SingleOrDefaultAsync(task => task.Id == id, cancel) ?? throw new NotFoundException();
    }
}

/// <summary>One routine task and the names in it.</summary>
/// <param name="Owner">Null when routing decides.</param>
public sealed record RoutineTaskRow(RoutineTask Task, string Customer, string? Owner);
