using System.CommandLine;

namespace PPI.Helpdesk.Web.Hosting.Commands;

/// <summary><c>migrate</c>: brings the database up to date, once, before the web nodes start.</summary>
public static class MigrateCommand
{
    public static Command Make(Func<WebApplication> open)
    {
        var command = new Command("migrate", "Brings the database up to date. Run it once, from one machine, before the web nodes start.");
        command.SetAction(async (_, cancel) =>
        {
            await using var app = open();
            var applied = await app.MigrateAsync(cancel);
            await Console.Out.WriteLineAsync(applied.Length == 0 ? "The database is up to date." : $"Applied {string.Join(", ", applied)}. The database is up to date.");
            return CommandLine.Done;
        });
        return command;
    }
}
