using Microsoft.Extensions.DependencyInjection.Extensions;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Components;

/// <summary>What the components need to be drawn.</summary>
public static class ComponentsSetup
{
    public static IServiceCollection AddComponents(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.TryAddScoped(provider => ReaderPreferences.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User));
        services.TryAddScoped<ReaderClock>();
        return services;
    }
}
