using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>An administrator lets a message that waits or was set aside be tried at once.</summary>
public sealed class RetryMessage(HelpdeskDbContext db, OutboxBell bell, TimeProvider clock)
{
    public async Task RunAsync(AuditActor by, long id, CancellationToken cancel)
    {
        var message = await db.OutgoingMessages.SingleOrDefaultAsync(m => m.Id == id, cancel) ?? throw new NotFoundException();
        message.Retry(clock.Now());
        db.AuditRecords.Add(AuditRecord.Of(by, "Message tried again", message.InAudit, $"To {message.ToAddress}", clock.Now()));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException("This message is being sent right now. Look again in a minute.");
        }
        bell.Ring();
    }
}
