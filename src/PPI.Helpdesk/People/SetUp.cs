using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>The first start: as long as there is no administrator, an address printed on the console lets one person become it.</summary>
public sealed class SetUp(HelpdeskDbContext db, AccountDesk desk, AccountLinks links, AccountPasswords passwords, TimeProvider clock)
{
    private const string NobodysAddress = "SET-UP";

    public async Task<bool> IsNeededAsync(CancellationToken cancel) =>
        !await db.People.AnyAsync(p => (p.Roles & Roles.Administrator) == Roles.Administrator, cancel);

    /// <summary>A token for the console. On several nodes each prints its own; all are dead once one of them was used.</summary>
    public async Task<string> OpenAsync(CancellationToken cancel)
    {
        var token = await links.IssueAsync(AccountLinkPurpose.SetUp, null, NobodysAddress, cancel);
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>Whether this token opens the set-up page. Without need nothing does: the page does not exist any more.</summary>
    public async Task<bool> CanRunAsync(string? token, CancellationToken cancel) =>
        await links.FindOpenAsync(token, cancel) is { Purpose: AccountLinkPurpose.SetUp } && await IsNeededAsync(cancel);

    public async Task<Person> RunAsync(string? token, string name, string userName, string email, string password, CancellationToken cancel)
    {
        if (await links.FindOpenAsync(token, cancel) is not { Purpose: AccountLinkPurpose.SetUp } link || !await IsNeededAsync(cancel))
            throw new NotFoundException();
        var person = Person.Join(name, userName, email, Roles.Administrator);
        passwords.Set(person, password);
        link.Close(clock.Now());
        await desk.AddAsync(person, null, "First administrator set up", () => Task.CompletedTask, cancel);
        return person;
    }
}
