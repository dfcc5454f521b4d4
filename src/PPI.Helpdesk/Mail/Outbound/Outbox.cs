using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Where every room drops its letters. A letter becomes a row of the running change: it is saved with it or not at all, and sent afterwards.</summary>
public sealed class Outbox(HelpdeskDbContext db, Letterhead letterhead, MessageIds ids, TimeProvider clock)
{
    /// <summary>Adds the message to the unit of work; the caller saves. Nothing is sent here.</summary>
    public OutgoingMessage Write(Letter letter)
    {
        var message = OutgoingMessage.Write(letter, letterhead, ids, clock.Now());
        db.OutgoingMessages.Add(message);
        return message;
    }
}
