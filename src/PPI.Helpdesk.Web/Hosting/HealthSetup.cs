using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Whether the program lives, and whether it can serve. Anybody reads the one word; administrators read what is wrong.</summary>
public static class HealthSetup
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        // Without jobs, mail or search people can still work, so those only degrade; a load balancer keeps the node.
        builder.Services.AddSingleton<SearchHealth>().AddHealthChecks()
            .AddCheck<StopHealth>("stop")
            .AddDbContextCheck<HelpdeskDbContext>("database")
            .AddCheck<JobsHealth>("jobs", HealthStatus.Degraded)
            .AddCheck<MailHealth>("mail", HealthStatus.Degraded)
            .AddCheck<SearchHealth>("search", HealthStatus.Degraded);
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
        return app;
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (context.User.ToActorOrNull() is not { IsAdministrator: true })
            return context.Response.WriteAsync(report.Status.ToString(), context.RequestAborted);
        context.Response.ContentType = "application/json";
        var parts = report.Entries.ToDictionary(entry => entry.Key, entry => new { Status = entry.Value.Status.ToString(), entry.Value.Description });
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { Status = report.Status.ToString(), Parts = parts }), context.RequestAborted);
    }
}
