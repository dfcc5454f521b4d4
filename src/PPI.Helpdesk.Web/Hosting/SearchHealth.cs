using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Whether every order is found by its words, and by the database's own engine.</summary>
public sealed class SearchHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    // Complete once, complete for good: each change writes its own words, and another format comes with another program.
    private volatile bool isComplete;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var condition = await scope.ServiceProvider.GetRequiredService<SearchState>().RunAsync(countMissing: !isComplete, cancellationToken);
        isComplete |= condition.Missing == 0;
        if (condition.Missing > 0)
            return new(context.Registration.FailureStatus, string.Create(CultureInfo.InvariantCulture, $"{condition.Missing:N0} work orders are not found by their words yet. The job index-work-orders is at it."));
        return condition.Limitation is { } limitation ? new(context.Registration.FailureStatus, limitation) : HealthCheckResult.Healthy();
    }
}
