namespace PPI.Helpdesk.People;

/// <summary>A signed-in person replaces their password, and proves the old one first. Every other session ends.</summary>
public sealed class ChangePassword(ProvePassword prove, AccountDesk desk, AccountLinks links, AccountPasswords passwords)
{
    public async Task<Person> RunAsync(Actor actor, string current, string chosen, CancellationToken cancel)
    {
        if (await prove.RunAsync(actor, current, cancel) is null)
            throw new RuleBrokenException("The present password is not right, or the account is locked for 15 minutes. Nothing was changed.");
        var person = await desk.FindAsync(actor.PersonId ?? 0, cancel);
        passwords.Set(person, chosen);
        await links.CloseAllAsync(person.Id, cancel);
        desk.Note(actor, "Password changed", person);
        await desk.SaveAsync(cancel);
        return person;
    }
}
