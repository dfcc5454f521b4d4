using System.CommandLine;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.Hosting.Commands;

/// <summary><c>create-admin</c>: an administrator for a system that nobody can sign in to. The password is read from standard input, never from the command line, where others could see it.</summary>
public static class CreateAdminCommand
{
    public static Command Make(Func<WebApplication> open)
    {
        var userName = new Option<string>("--user") { Description = "The name to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The name that others see.", Required = true };
        var email = new Option<string>("--email") { Description = "The address for mails.", Required = true };
        var command = new Command("create-admin", "Creates an administrator. The password is read from standard input, one line.") { userName, name, email };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = open();
            await app.PrepareDatabaseAsync();
            await Console.Error.WriteLineAsync("Password, then Enter:");
            var password = await Console.In.ReadLineAsync(cancel) ?? "";
            var person = await app.InScopeAsync(services => services.GetRequiredService<CreateAdministrator>()
                .RunAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(userName), parsed.GetRequiredValue(email), password, cancel));
            await Console.Out.WriteLineAsync($"{person.Name} can sign in as {person.UserName}.");
            return CommandLine.Done;
        });
        return command;
    }
}
