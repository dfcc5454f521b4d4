using System.CommandLine;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Web.Hosting.Commands;

/// <summary><c>backup PATH</c>: a consistent copy of the live SQLite database; a server's own tool does it for a server.</summary>
public static class BackupCommand
{
    public static Command Make(Func<WebApplication> open)
    {
        var path = new Argument<string>("PATH") { Description = "The file to write. It must not exist yet." };
        var command = new Command("backup", "Copies the live SQLite database to a file, while people work. On SQL Server and PostgreSQL it names the tool to use instead.") { path };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = open();
            var target = Path.GetFullPath(parsed.GetRequiredValue(path));
            if (Path.GetDirectoryName(target) is not { } folder || !Directory.Exists(folder))
                throw new StartRefusedException($"PATH is \"{target}\", and its folder does not exist. Name a file in a folder that this account may write.");
            await app.InScopeAsync(async services =>
            {
                await services.GetRequiredService<IDatabaseProvider>().BackUpAsync(services.GetRequiredService<HelpdeskDbContext>(), target, cancel);
                return true;
            });
            await Console.Out.WriteLineAsync($"Wrote {target}. Attached files lie in Attachments:Folder: copy that folder too.");
            app.TellOfOpenKeyRing();
            return CommandLine.Done;
        });
        return command;
    }
}
