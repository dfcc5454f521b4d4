using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What the service levels bring to the container.</summary>
public static class ServiceLevelsSetup
{
    public static IServiceCollection AddServiceLevels(this IServiceCollection services) => services
        .AddScoped<InstallServiceLevelDefaults>()
        .AddScoped<ChangeServiceLevels>()
        .AddScoped<ClocksOfOrder>()
        .AddScoped<DeskHours>()
        .AddScoped<LedgersOfOrder>()
        .AddScoped<NextClocks>()
        .AddScoped<NoticeBreaches>()
        .AddScoped<PolicyVersions>()
        .AddScoped<TryServiceLevels>()
        .AddScoped<StartClocks>()
        .AddScoped<CallList>()
        .AddScoped<CalendarList>()
        .AddScoped<CalendarChanges>()
        .AddScoped<AddCalendar>()
        .AddScoped<ChangeCalendar>()
        .AddScoped<TryCalendar>();
}
