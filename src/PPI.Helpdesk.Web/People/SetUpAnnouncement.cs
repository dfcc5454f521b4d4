using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Web.People;

/// <summary>While nobody is an administrator, prints at start the address at which one person becomes it. Printed, never logged: logs travel.</summary>
public sealed class SetUpAnnouncement(IServiceScopeFactory scopes, IHostEnvironment environment, IOptions<DemoOptions> demo, IOptions<SiteOptions> site, TextWriter console) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // The demonstration brings an administrator of its own.
        if (environment.IsDevelopment() && demo.Value.Enabled)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var setUp = scope.ServiceProvider.GetRequiredService<SetUp>();
        if (!await setUp.IsNeededAsync(cancellationToken))
            return;
        var address = site.Value.AddressOf($"set-up?t={await setUp.OpenAsync(cancellationToken)}");
        await console.WriteLineAsync($"""

            This helpdesk has no administrator yet. Open this address to become the first one; it works once, within three days:

                {address}

            """);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
