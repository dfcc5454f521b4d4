namespace PPI.Helpdesk.Web.Hosting;

/// <summary>An orderly end: the node says that it leaves, answers whoever still comes, asks them to take another connection, and then closes.</summary>
public static class StopSetup
{
    /// <summary>From being asked to end until requests that are still not answered are broken off.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static WebApplicationBuilder AddStop(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StopOptions>().BindConfiguration(StopOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Longest);
        builder.Services.AddHostedService<StopNotice>();
        return builder;
    }

    /// <summary>A client that keeps its connection would send its next request just when the connection is closed.</summary>
    public static WebApplication UseStop(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (stopping.IsCancellationRequested && HttpProtocol.IsHttp11(context.Request.Protocol))
                    context.Response.Headers.Connection = "close";
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app;
    }
}
