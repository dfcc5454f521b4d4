using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.Demo;

/// <summary>What the demonstration brings to the container.</summary>
public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddScoped<SeedDemo>();
}
