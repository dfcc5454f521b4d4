using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Whether this node has been asked to end: then others should be asked.</summary>
public sealed class StopHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("This node is about to end.") : HealthCheckResult.Healthy());
}
