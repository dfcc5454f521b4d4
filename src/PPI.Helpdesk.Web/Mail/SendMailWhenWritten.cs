using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.Web.Mail;

/// <summary>Sweeps the outbox whenever this node has committed messages, and once at start, so that they need not wait for the schedule. Says at start where messages go.</summary>
public sealed class SendMailWhenWritten(IServiceScopeFactory scopes, OutboxBell bell, IMailTransport transport, ILogger<SendMailWhenWritten> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (transport is FolderTransport { Folder: var folder })
            log.LogWarning("No mail server is configured (Mail:Smtp:Host): messages are written to {Folder}", folder);
        while (!stoppingToken.IsCancellationRequested)
        {
            await SweepAsync(stoppingToken);
            await bell.WaitAsync(stoppingToken);
        }
    }

    /// <summary>A failed sweep is no reason to stop listening: the schedule, or the next ring, tries again.</summary>
    private async Task SweepAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendMail>().RunAsync(cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogError(failure, "A sweep of the outbox failed");
        }
    }
}
