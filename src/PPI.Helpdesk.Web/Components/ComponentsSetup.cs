using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PPI.Helpdesk.Web.Components;

/// <summary>What the components need to be drawn.</summary>
public static class ComponentsSetup
{
    public static IServiceCollection AddComponents(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ReaderClock>();
        return services;
    }
}
