using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A sweep: customers who have not given their verdict are reminded; after the last reminder the order lapses, unconfirmed.</summary>
/// <remarks>Whom none of these mails has reached has not been silent: their order does not lapse, and its owner is asked to call.</remarks>
public sealed class RemindCustomers(
    HelpdeskDbContext db, ChangeWorkOrder change, IOptions<WorkOrderOptions> policy, TimeProvider clock, ILogger<RemindCustomers> log)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        var due = await db.WorkOrders.AsNoTracking().Where(order => order.ReminderDueAt <= now)
            .OrderBy(order => order.ReminderDueAt).Select(order => order.Id).Take(BatchSize).ToListAsync(cancel);
        var missed = await MissedAsync(due, cancel);
        foreach (var id in due)
            await SweepStep.RunAsync(db, log, id, () => change.RunAsync(Actor.System, new SeenWorkOrder(id), missed.Contains(id) ? Miss : RemindOrLapse, cancel));
    }

    /// <summary>Orders of which every mail about the present attempt was set aside by the mail server's word.</summary>
    private Task<HashSet<int>> MissedAsync(List<int> due, CancellationToken cancel)
    {
        var asked =
            from order in db.WorkOrders
            join message in db.OutgoingMessages on order.Id equals message.WorkOrderId
            where due.Contains(order.Id) && message.CreatedAt >= order.ResolvedAt
                && (message.Kind == MessageKind.Verdict || message.Kind == MessageKind.Reminder)
            select new { order.Id, message.State };
        return asked.GroupBy(mail => mail.Id)
            .Where(mails => mails.All(mail => mail.State == MessageState.SetAside))
            .Select(mails => mails.Key).ToHashSetAsync(cancel);
    }

    private void Miss(WorkOrder order, DateTimeOffset now) => order.MissCustomer(policy.Value.ReminderAfter(now), now);

    private void RemindOrLapse(WorkOrder order, DateTimeOffset now)
    {
        if (order.RemindersSent < policy.Value.Reminders)
            order.Remind(policy.Value.ReminderAfter(now), now);
        else
            order.Lapse(policy.Value.Reminders, now, policy.Value.ReopenUntil(now));
    }
}
