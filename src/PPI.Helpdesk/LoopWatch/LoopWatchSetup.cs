using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.LoopWatch;

/// <summary>What the loop watch brings to the container.</summary>
public static class LoopWatchSetup
{
    public static IServiceCollection AddLoopWatch(this IServiceCollection services) => services
        .AddScoped<FindLoops>()
        .AddScoped<LoopBoard>()
        .AddScoped<LoopOfOrder>()
        .AddScoped<SaveLoopThresholds>();
}
