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
        var settings = args;
        var root = new RootCommand("PPI Helpdesk. Without a command it serves the web; settings are read from appsettings.json, the environment, and --Key:Name=value.")
        {
            MigrateCommand.Make(Open),
            CreateAdminCommand.Make(Open),
            CreateKeyCertificateCommand.Make(TimeProvider.System),
            BackupCommand.Make(Open),
            ImportCommand.Make(Open),
            SeedDemoCommand.Make(Open),
        };
        root.SetAction((_, _) => ServeAsync(Open()));
        if (UnknownArguments.In(args, root) is { } unknown)
        {
            await Console.Error.WriteLineAsync(unknown);
            return Misspelt;
        }
        // Settings are for the configuration alone, and a command's own arguments for the command: a path that starts with "/" would be read as a setting.
        var isCommand = args is [var verb, ..] && root.Subcommands.Any(known => known.Name == verb);
        if (isCommand)
            settings = [.. args.Where(UnknownArguments.IsForTheHost)];
        root.TreatUnmatchedTokensAsErrors = isCommand;
        var parsed = root.Parse(isCommand ? [.. args.Where(arg => !UnknownArguments.IsForTheHost(arg))] : args);
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} --help says more.");
            return Misspelt;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure) when (StartRefusal.Explain(failure) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return Refused;
        }

        WebApplication Open()
        {
            var app = rooms(settings).Build();
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
