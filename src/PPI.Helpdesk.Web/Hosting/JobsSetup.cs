using Hangfire;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Background jobs: Hangfire on the database's storage, the schedules of the table, and the dashboard for administrators.</summary>
public static class JobsSetup
{
    public const string Dashboard = "/jobs";

    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<JobsOptions>().BindConfiguration(JobsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() ?? new();
        // Our own instance: Hangfire's default is one for the whole process, and tests run several programs in one.
        builder.Services.AddSingleton(services =>
            services.GetRequiredService<IDatabaseProvider>().OpenJobs(services.GetRequiredService<DatabaseOptions>().ConnectionString!));
        builder.Services.AddHangfire(Configure);
        if (options.Enabled)
            builder.Services.AddHangfireServer(server =>
            {
                server.WorkerCount = options.Workers;
                server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
                server.ShutdownTimeout = TimeSpan.FromSeconds(20);
            });
        return builder;
    }

    public static WebApplication UseJobs(this WebApplication app)
    {
        // The default filter lets every local request in; behind a proxy on the same machine every request is local.
        app.MapHangfireDashboard(Dashboard, new DashboardOptions
        {
            Authorization = [],
            AppPath = "/",
            DashboardTitle = "PPI Helpdesk: jobs",
            DisplayStorageConnectionString = false,
        }).RequireAuthorization(Policies.Administrator);
        if (app.Configuration.GetValue($"{JobsOptions.Section}:{nameof(JobsOptions.Enabled)}", true))
            app.Lifetime.ApplicationStarted.Register(() => Schedule(app.Services));
        return app;
    }

    private static void Configure(IGlobalConfiguration hangfire)
    {
        hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
        hangfire.UseFilter(new OneRunPerNode());
        // The next run of the schedule is the retry; a failed run stays visible for a day instead of for ever.
        hangfire.UseFilter(new AutomaticRetryAttribute { Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete });
    }

    private static void Schedule(IServiceProvider services)
    {
        var jobs = services.GetRequiredService<IRecurringJobManager>();
        foreach (var schedule in JobSchedules.All)
            schedule.Register(jobs);
    }
}
