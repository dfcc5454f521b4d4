using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.Figures;

/// <summary>What the figures bring to the container.</summary>
public static class FiguresSetup
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddScoped<DeskDay>()
        .AddScoped<MeasureFigures>()
        .AddScoped<FigureTables>()
        .AddScoped<FigureRows>()
        .AddScoped<NowFigures>()
        .AddScoped<TellFacts>();
}
