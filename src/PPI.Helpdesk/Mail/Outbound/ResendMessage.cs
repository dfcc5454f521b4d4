using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>An administrator sends a message once more, to the same person or to another address: a new message that names the old one.</summary>
public sealed class ResendMessage(HelpdeskDbContext db, MessageIds ids, TimeProvider clock)
{
    /// <returns>The id of the new message.</returns>
    public async Task<long> RunAsync(AuditActor by, long id, string address, CancellationToken cancel)
    {
        var message = await db.OutgoingMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) ?? throw new NotFoundException();
        var to = Recipient.Of(address == message.ToAddress ? message.ToName : "", address);
        var copy = message.Resend(to, ids, clock.Now());
        db.OutgoingMessages.Add(copy);
        db.AuditRecords.Add(AuditRecord.Of(by, "Message sent again", message.InAudit, $"To {copy.ToAddress}; the first was to {message.ToAddress}", clock.Now()));
        await db.SaveChangesAsync(cancel);
        return copy.Id;
    }
}
