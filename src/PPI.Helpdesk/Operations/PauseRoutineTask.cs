using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Operations;

/// <summary>No work orders come from a routine task until it is resumed.</summary>
public sealed class PauseRoutineTask(RoutineTaskChanges changes)
{
    public async Task RunAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        var task = await changes.LoadAsync(actor, id, version, cancel);
        task.Pause();
        await changes.SaveAsync(actor, "Paused", task, cancel);
    }
}
