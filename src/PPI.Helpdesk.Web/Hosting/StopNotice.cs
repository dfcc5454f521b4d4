using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Keeps the door open for a while after the program was asked to end. Closed at once, Kestrel would drop what lies in its connections unread, and a proxy would go on sending.</summary>
internal sealed class StopNotice(IOptions<StopOptions> options, IHostEnvironment environment, TimeProvider clock) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        environment.IsDevelopment() ? Task.CompletedTask : Task.Delay(TimeSpan.FromSeconds(options.Value.NoticeSeconds), clock, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
