using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Whether some node works through the jobs.</summary>
public sealed class JobsHealth(JobStorage storage, IOptions<JobsOptions> options, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.Enabled)
            return Task.FromResult(HealthCheckResult.Healthy("Jobs:Enabled is false: this node runs none."));
        var heard = storage.GetMonitoringApi().Servers().Max(server => server.Heartbeat);
        return Task.FromResult(heard is { } at && clock.GetUtcNow().UtcDateTime - at < Silence
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, $"No node has worked on jobs for {Silence.TotalMinutes} minutes. Start a node with Jobs:Enabled true."));
    }
}
