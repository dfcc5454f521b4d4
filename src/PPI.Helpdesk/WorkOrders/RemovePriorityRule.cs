using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Takes a row out of the priority policy.</summary>
public sealed class RemovePriorityRule(PolicyChanges changes, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenPolicy seen, CancellationToken cancel)
    {
        var rule = await changes.LoadAsync<PriorityRule>(actor, seen.Id, seen.Version, cancel);
        db.Remove(rule);
        await changes.SaveAsync(actor, "Priority rule removed", $"{rule.InWords()} → {rule.Priority.Label()}", cancel);
    }
}
