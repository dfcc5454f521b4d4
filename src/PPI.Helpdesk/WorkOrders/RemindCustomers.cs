using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A sweep: customers who have not given their verdict are reminded; after the last reminder the order lapses, unconfirmed.</summary>
public sealed class RemindCustomers(
    HelpdeskDbContext db, ChangeWorkOrder change, IOptions<WorkOrderOptions> policy, TimeProvider clock, ILogger<RemindCustomers> log)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        var due = await db.WorkOrders.AsNoTracking().Where(order => order.ReminderDueAt <= now)
            .OrderBy(order => order.ReminderDueAt).Select(order => order.Id).Take(BatchSize).ToListAsync(cancel);
        foreach (var id in due)
            await SweepStep.RunAsync(db, log, id, () => change.RunAsync(Actor.System, new SeenWorkOrder(id), RemindOrLapse, cancel));
    }

    private void RemindOrLapse(WorkOrder order, DateTimeOffset now)
    {
        if (order.RemindersSent < policy.Value.Reminders)
            order.Remind(policy.Value.ReminderAfter(now), now);
        else
            order.Lapse(policy.Value.Reminders, now, policy.Value.ReopenUntil(now));
    }
}
