using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Operations;

/// <summary>A team leader or administrator adds a routine task.</summary>
public sealed class AddRoutineTask(HelpdeskDbContext db, RoutineTaskChanges changes, TimeProvider clock)
{
    public async Task<int> RunAsync(Actor actor, RoutineTaskTerms terms, CancellationToken cancel)
    {
        RoutineTaskChanges.CanChange(actor).Enforce();
        await changes.CheckAsync(terms, cancel);
        var task = RoutineTask.Define(terms, clock.Now());
        db.RoutineTasks.Add(task);
        await changes.SaveAsync(actor, "Added", task, cancel);
        return task.Id;
    }
}
