using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Attachments;

/// <summary>Sweeps the files that were received over an hour ago: those that a work order names are kept for good, the others removed.</summary>
/// <remarks>Safe on many nodes and after a crash: each file is moved or removed by one node, and the others find nothing left to do.</remarks>
public sealed class RemoveOrphanedFiles(HelpdeskDbContext db, IFileStore store, TimeProvider clock, ILogger<RemoveOrphanedFiles> log)
{
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var removed = 0;
        foreach (var batch in store.ReceivedBefore(clock.Now() - Grace).Chunk(BatchSize))
            removed += await SettleAsync(batch, cancel);
        if (removed > 0)
            log.LogInformation("Removed {Count} received files that no work order named", removed);
    }

    private async Task<int> SettleAsync(Guid[] batch, CancellationToken cancel)
    {
        var named = await db.Attachments.Where(attachment => batch.Contains(attachment.Id)).Select(attachment => attachment.Id).ToHashSetAsync(cancel);
        foreach (var id in named)
            store.Keep(id);
        foreach (var id in batch.Where(id => !named.Contains(id)))
            store.Remove(id);
        return batch.Length - named.Count;
    }
}
