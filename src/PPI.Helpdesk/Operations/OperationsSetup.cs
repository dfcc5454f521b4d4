using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.Operations;

/// <summary>What routine tasks bring to the container.</summary>
public static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddScoped<RoutineTaskList>()
        .AddScoped<RoutineTaskChanges>()
        .AddScoped<AddRoutineTask>()
        .AddScoped<ChangeRoutineTask>()
        .AddScoped<PauseRoutineTask>()
        .AddScoped<ResumeRoutineTask>()
        .AddScoped<LogRoutineTasks>();
}
