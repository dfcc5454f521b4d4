namespace PPI.Helpdesk.People;

/// <summary>Takes the password that somebody chose by the link of a reset or an invitation. Each link works once.</summary>
public sealed class ChoosePassword(AccountLinks links, AccountDesk desk, AccountPasswords passwords, TimeProvider clock)
{
    public const string LinkIsOver = "This link does not work any more: it was used, or it is too old. Ask for a new one on the sign-in page, or ask an administrator.";

    /// <summary>Whether the link still works; asked when the page opens, and changes nothing.</summary>
    public async Task<bool> CanRunAsync(string? token, CancellationToken cancel) => await links.FindOpenAsync(token, cancel) is { PersonId: not null };

    public async Task<Person> RunAsync(string? token, string password, CancellationToken cancel)
    {
        if (await links.FindOpenAsync(token, cancel) is not { PersonId: { } personId } link)
            throw new RuleBrokenException(LinkIsOver);
        var person = await desk.FindAsync(personId, cancel);
        if (person.IsDisabled)
            throw new RuleBrokenException(LinkIsOver);
        passwords.Set(person, password);
        await links.CloseAllAsync(person.Id, cancel);
        link.Close(clock.Now());
        desk.Note(Actor.Of(person), link.Purpose == AccountLinkPurpose.Reset ? "Password reset" : "Invitation accepted", person);
        await desk.SaveAsync(cancel);
        return person;
    }
}
