using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>One sweep's claim on messages: each step is a single conditional statement, so that two sweeps never hold the same message.</summary>
internal sealed class OutboxLease(HelpdeskDbContext db, TimeProvider clock)
{
    /// <summary>Much longer than a sending may take, so that only a program that has ended loses its lease.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private const int BatchSize = 50;
    private readonly Guid id = Guid.NewGuid();

    /// <summary>Messages whose sender ended in the middle wait again: whether the server has them, nobody knows.</summary>
    public Task TakeBackAbandonedAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        return db.OutgoingMessages.Where(m => m.State == MessageState.Sending && m.LeasedUntil <= now).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, MessageState.Waiting)
                .SetProperty(m => m.LastError, "The program ended while it sent this message.")
                .SetProperty(m => m.LeaseId, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.Version, m => m.Version + 1),
            cancel);
    }

    public Task<bool> IsAnythingDueAsync(CancellationToken cancel) => Due(clock.Now()).AnyAsync(cancel);

    /// <summary>The oldest messages that are due, now this sweep's; none when nothing is left.</summary>
    public async Task<List<OutgoingMessage>> ClaimAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        var ids = await Due(now).OrderBy(m => m.Id).Select(m => m.Id).Take(BatchSize).ToListAsync(cancel);
        if (ids.Count == 0)
            return [];
        await Free(now).Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.LeaseId, id)
                .SetProperty(m => m.LeasedUntil, now + Length)
                .SetProperty(m => m.Version, m => m.Version + 1),
            cancel);
        return await db.OutgoingMessages.AsNoTracking()
            .Where(m => ids.Contains(m.Id) && m.LeaseId == id && m.State == MessageState.Waiting).OrderBy(m => m.Id).ToListAsync(cancel);
    }

    /// <summary>Counts the attempt before it is made. False when the message is no longer ours, or an earlier one to the same person must go first.</summary>
    public async Task<bool> BeginAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var now = clock.Now();
        var begun = await db.OutgoingMessages
            .Where(m => m.Id == message.Id && m.LeaseId == id && m.State == MessageState.Waiting)
            .Where(m => m.WorkOrderId == null || !db.OutgoingMessages.Any(earlier =>
                earlier.WorkOrderId == m.WorkOrderId && earlier.Id < m.Id && earlier.ToAddress == m.ToAddress
                && (earlier.State == MessageState.Sending || (earlier.State == MessageState.Waiting && (earlier.Attempts > 0 || earlier.NextAttemptAt <= now)))))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.State, MessageState.Sending)
                    .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                    .SetProperty(m => m.LeasedUntil, now + Length)
                    .SetProperty(m => m.Version, m => m.Version + 1),
                cancel);
        return begun == 1;
    }

    /// <summary>Ends an attempt that did not succeed.</summary>
    public Task EndAsync(OutgoingMessage message, MessageState state, DateTimeOffset nextAttemptAt, DateTimeOffset? givesUpAt, string reason) =>
        db.OutgoingMessages.Where(m => m.Id == message.Id && m.LeaseId == id && m.State == MessageState.Sending).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, state)
                .SetProperty(m => m.NextAttemptAt, nextAttemptAt)
                .SetProperty(m => m.GivesUpAt, givesUpAt)
                .SetProperty(m => m.LastError, reason)
                .SetProperty(m => m.LeaseId, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.Version, m => m.Version + 1),
            CancellationToken.None);

    /// <summary>The attempt that was begun could not be made: the server was gone.</summary>
    public Task GiveBackStartedAsync() =>
        db.OutgoingMessages.Where(m => m.LeaseId == id && m.State == MessageState.Sending).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, MessageState.Waiting)
                .SetProperty(m => m.Attempts, m => m.Attempts - 1)
                .SetProperty(m => m.Version, m => m.Version + 1),
            CancellationToken.None);

    /// <summary>Hands back what was claimed and not begun.</summary>
    public Task ReleaseAsync() =>
        db.OutgoingMessages.Where(m => m.LeaseId == id && m.State == MessageState.Waiting).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.LeaseId, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.Version, m => m.Version + 1),
            CancellationToken.None);

    private IQueryable<OutgoingMessage> Free(DateTimeOffset now) =>
        db.OutgoingMessages.Where(m => m.State == MessageState.Waiting && m.NextAttemptAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now));

    /// <summary>
    /// Free, and not behind an earlier message to the same person about the same order that is not free itself. One that waits for
    /// its reader's duty hours, and has not been tried, holds up no other.
    /// </summary>
    private IQueryable<OutgoingMessage> Due(DateTimeOffset now) =>
        Free(now).Where(m => m.WorkOrderId == null || !db.OutgoingMessages.Any(earlier =>
            earlier.WorkOrderId == m.WorkOrderId && earlier.Id < m.Id && earlier.ToAddress == m.ToAddress
            && (earlier.State == MessageState.Sending
                || (earlier.State == MessageState.Waiting && ((earlier.NextAttemptAt > now && earlier.Attempts > 0) || earlier.LeasedUntil > now)))));
}
