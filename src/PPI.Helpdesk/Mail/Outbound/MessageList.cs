using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>The outbox as administrators read it: newest first, page by page, and one message in full.</summary>
public sealed class MessageList(HelpdeskDbContext db)
{
    public const int PageSize = 50;

    /// <summary>One page: what was written before the message <paramref name="before"/>, or the newest. Bodies are left out.</summary>
    public async Task<MessagePage> PageAsync(MessageState? state, long? before, CancellationToken cancel)
    {
        var lines = await db.OutgoingMessages.AsNoTracking()
            .Where(m => state == null || m.State == state)
            .Where(m => before == null || m.Id < before)
            .OrderByDescending(m => m.Id)
            .Take(PageSize + 1)
            .Select(m => new MessageLine(m.Id, m.Kind, m.State, m.WorkOrderId, m.ToName, m.ToAddress, m.Subject, m.CreatedAt, m.Attempts, m.NextAttemptAt, m.SentAt, m.LastError))
            .ToListAsync(cancel);
        return lines.Count <= PageSize ? new(lines, null) : new(lines[..PageSize], lines[PageSize - 1].Id);
    }

    /// <summary>How many messages are in each state; states without any are left out.</summary>
    public Task<Dictionary<MessageState, int>> CountsAsync(CancellationToken cancel) =>
        db.OutgoingMessages.GroupBy(m => m.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

    public async Task<OutgoingMessage> OneAsync(long id, CancellationToken cancel) =>
        await db.OutgoingMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) ?? throw new NotFoundException();
}
