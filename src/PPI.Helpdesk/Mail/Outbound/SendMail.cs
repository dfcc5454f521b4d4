using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Sweeps the outbox: claims what is due, hands it to the mail server, and marks it. Any number may run at once, on any number of nodes.</summary>
/// <remarks>
/// A message can reach the server twice only when the program ends, or the connection breaks, between the server's 250 and our mark;
/// it then bears the same Message-ID. What one person gets about one order goes out in the order in which it was written.
/// </remarks>
public sealed class SendMail(HelpdeskDbContext db, IMailTransport transport, MailServerPause pause, TimeProvider clock, ILogger<SendMail> log)
{
    /// <summary>How long 4xx answers are borne before a message is set aside.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(72);

    private readonly OutboxLease lease = new(db, clock);

    public async Task RunAsync(CancellationToken cancel)
    {
        await lease.TakeBackAbandonedAsync(cancel);
        if (pause.LastsAt(clock.Now()) || !await lease.IsAnythingDueAsync(cancel))
            return;
        try
        {
            await using var connection = await transport.ConnectAsync(cancel);
            await ServerAnswersAsync(cancel);
            while (await lease.ClaimAsync(cancel) is { Count: > 0 } messages)
                await SendAsync(messages, connection, cancel);
        }
        catch (MailServerException failure)
        {
            await ServerFailsAsync(failure);
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    private async Task SendAsync(List<OutgoingMessage> messages, IMailConnection connection, CancellationToken cancel)
    {
        foreach (var message in messages)
        {
            cancel.ThrowIfCancellationRequested();
            if (await lease.BeginAsync(message, cancel))
                await MarkAsync(message, await DeliveryOf(message, connection));
        }
    }

    /// <summary>A message that cannot even be composed must not stop the ones behind it.</summary>
    private async Task<Delivery> DeliveryOf(OutgoingMessage message, IMailConnection connection)
    {
        try
        {
            return await connection.SendAsync(message);
        }
        catch (Exception failure) when (failure is not MailServerException)
        {
            log.LogError("Message {Id} could not be handed over: {Failure}", message.Id, failure.GetType().Name);
            return Delivery.TryLater($"{failure.GetType().Name}: {failure.Message}");
        }
    }

    // Marks are written even when the program is asked to stop: the server's answer is a fact by now.
    private async Task MarkAsync(OutgoingMessage message, Delivery delivery)
    {
        var now = clock.Now();
        var givesUpAt = message.GivesUpAt ?? now + Patience;
        if (delivery.Result == DeliveryResult.Taken)
            await MarkSentAsync(message, now);
        else if (delivery.Result == DeliveryResult.Refused)
            await SetAsideAsync(message, delivery.Answer);
        else if (now >= givesUpAt)
            await SetAsideAsync(message, OneLine.Shortened($"Given up after {Patience.TotalHours:0} hours. Last answer: {delivery.Answer}", OutgoingMessage.ErrorLength));
        else
            await DeferAsync(message, now + Backoff.After(message.Attempts + 1), givesUpAt, delivery.Answer);
    }

    private async Task MarkSentAsync(OutgoingMessage message, DateTimeOffset now)
    {
        // Whoever holds the lease by now: the server has the message.
        await db.OutgoingMessages.Where(m => m.Id == message.Id && m.State != MessageState.Sent).ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(m => m.State, MessageState.Sent);
                set.SetProperty(m => m.SentAt, now);
                set.SetProperty(m => m.LastError, (string?)null);
                set.SetProperty(m => m.LeaseId, (Guid?)null);
                set.SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null);
                set.SetProperty(m => m.Version, m => m.Version + 1);
                if (message.IsConfidential)
                    set.SetProperty(m => m.TextBody, OutgoingMessage.Removed).SetProperty(m => m.HtmlBody, "");
            },
            CancellationToken.None);
        log.LogInformation("Message {Id} ({Kind}) about work order {WorkOrder} was handed over", message.Id, message.Kind, message.WorkOrderId);
    }

    private async Task SetAsideAsync(OutgoingMessage message, string reason)
    {
        await lease.EndAsync(message, MessageState.SetAside, message.NextAttemptAt, message.GivesUpAt, reason);
        log.LogError("Message {Id} ({Kind}) about work order {WorkOrder} was set aside; the outbox page shows the mail server's reason", message.Id, message.Kind, message.WorkOrderId);
    }

    private async Task DeferAsync(OutgoingMessage message, DateTimeOffset nextAttemptAt, DateTimeOffset givesUpAt, string reason)
    {
        await lease.EndAsync(message, MessageState.Waiting, nextAttemptAt, givesUpAt, reason);
        log.LogWarning("Message {Id} is tried again at {NextAttemptAt}", message.Id, nextAttemptAt);
    }

    /// <summary>What waited for the server alone goes at once, in its old sequence.</summary>
    private async Task ServerAnswersAsync(CancellationToken cancel)
    {
        pause.End();
        var now = clock.Now();
        await db.OutgoingMessages.Where(m => m.State == MessageState.Waiting && m.WaitsForServer).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.NextAttemptAt, now)
                .SetProperty(m => m.WaitsForServer, false)
                .SetProperty(m => m.Version, m => m.Version + 1),
            cancel);
    }

    private async Task ServerFailsAsync(MailServerException failure)
    {
        var now = clock.Now();
        var again = pause.Prolong(now);
        var reason = OneLine.Of(failure.Message, OutgoingMessage.ErrorLength);
        await lease.GiveBackStartedAsync();
        await db.OutgoingMessages.Where(m => m.State == MessageState.Waiting && m.NextAttemptAt <= now).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.NextAttemptAt, again)
                .SetProperty(m => m.WaitsForServer, true)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                .SetProperty(m => m.LastError, reason)
                .SetProperty(m => m.Version, m => m.Version + 1),
            CancellationToken.None);
        log.LogError(failure, "The mail server does not take messages; tried again at {NextAttemptAt}", again);
    }
}
