using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Operations;

/// <summary>Changes what a routine task is, when it is due, or who does it. Orders that were made stay as they are.</summary>
public sealed class ChangeRoutineTask(RoutineTaskChanges changes, TimeProvider clock)
{
    public async Task RunAsync(Actor actor, int id, int version, RoutineTaskTerms terms, CancellationToken cancel)
    {
        var task = await changes.LoadAsync(actor, id, version, cancel);
        await changes.CheckAsync(terms, cancel);
        task.Change(terms, clock.Now());
        await changes.SaveAsync(actor, "Changed", task, cancel);
    }
}
