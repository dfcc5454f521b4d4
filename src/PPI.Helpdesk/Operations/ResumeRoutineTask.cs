using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Operations;

/// <summary>A paused routine task makes work orders again, from its next date on.</summary>
public sealed class ResumeRoutineTask(RoutineTaskChanges changes, TimeProvider clock)
{
    public async Task RunAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        var task = await changes.LoadAsync(actor, id, version, cancel);
        task.Resume(clock.Now());
        await changes.SaveAsync(actor, "Resumed", task, cancel);
    }
}
