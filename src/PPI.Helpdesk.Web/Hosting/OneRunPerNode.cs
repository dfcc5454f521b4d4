using System.Collections.Concurrent;
using Hangfire.Server;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Leaves a run out while the same job still runs on this node, so that a slow sweep does not pile up. Two nodes may both run it: sweeps allow that.</summary>
public sealed class OneRunPerNode : IServerFilter
{
    private readonly ConcurrentDictionary<Type, bool> running = new();

    public void OnPerforming(PerformingContext context)
    {
        if (running.TryAdd(context.BackgroundJob.Job.Type, true))
            context.Items[nameof(OneRunPerNode)] = true;
        else
            context.Canceled = true;
    }

    public void OnPerformed(PerformedContext context)
    {
        if (context.Items.ContainsKey(nameof(OneRunPerNode)))
            running.TryRemove(context.BackgroundJob.Job.Type, out _);
    }
}
