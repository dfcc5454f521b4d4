using System.CommandLine;

namespace PPI.Helpdesk.Web.Hosting.Commands;

/// <summary><c>seed-demo</c>: invented people and half a year of their work orders.</summary>
public static class SeedDemoCommand
{
    public static Command Make(Func<WebApplication> open)
    {
        var command = new Command("seed-demo", "Adds invented people and half a year of their work orders, in Development only. Where any work order exists already, none is added.");
        command.SetAction(async (_, cancel) =>
        {
            await using var app = open();
            await app.PrepareDatabaseAsync();
            var added = await app.SeedDemoAsync(cancel);
            await Console.Out.WriteLineAsync(added == 0 ? "There are work orders already: none was added." : $"Added {added} work orders.");
            return CommandLine.Done;
        });
        return command;
    }
}
