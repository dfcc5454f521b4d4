using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.Audit;

/// <summary>Registers the reading of the audit log; records are added by the rooms that act.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddScoped<AuditLog>();
}
