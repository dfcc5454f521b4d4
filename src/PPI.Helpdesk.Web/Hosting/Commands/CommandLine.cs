using System.CommandLine;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Web.Hosting.Commands;

/// <summary>One executable: without a verb it serves the web, with one it administers.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misspelt = 2;

    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplicationBuilder> rooms)
    {
        var root = new RootCommand("PPI Helpdesk. Without a command it serves the web; settings are read from appsettings.json, the environment, and --Key:Name=value.")
        {
            MigrateCommand.Make(Open),
            CreateAdminCommand.Make(Open),
            CreateKeyCertificateCommand.Make(TimeProvider.System),
            BackupCommand.Make(Open),
            ImportCommand.Make(Open),
            SeedDemoCommand.Make(Open),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, _) => ServeAsync(Open()));
        if (UnknownArguments.In(args, root) is { } unknown)
        {
            await Console.Error.WriteLineAsync(unknown);
            return Misspelt;
        }
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure) when (StartRefusal.Explain(failure) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return Refused;
        }

        WebApplication Open()
        {
            var app = rooms(args).Build();
            app.Services.GetService<IStartupValidator>()?.Validate();
            return app;
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        app.UseHelpdesk();
        await app.PrepareDatabaseAsync();
        await app.PrepareDemoAsync();
        app.TellOfOpenKeyRing();
        await app.RunAsync();
        return Done;
    }
}
