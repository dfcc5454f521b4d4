using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.Imports;

/// <summary>What the imports bring to the container.</summary>
public static class ImportsSetup
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddScoped<ImportIncidentLog>();
}
