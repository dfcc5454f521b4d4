namespace PPI.Helpdesk.People;

/// <summary>Makes an administrator from the command line, for the day on which nobody else can.</summary>
public sealed class CreateAdministrator(AccountDesk desk, AccountPasswords passwords)
{
    public async Task<Person> RunAsync(string name, string userName, string email, string password, CancellationToken cancel)
    {
        var person = Person.Join(name, userName, email, Roles.Administrator);
        passwords.Set(person, password);
        await desk.AddAsync(person, Actor.System, "Administrator created from the command line", () => Task.CompletedTask, cancel);
        return person;
    }
}
