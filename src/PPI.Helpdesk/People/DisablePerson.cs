namespace PPI.Helpdesk.People;

/// <summary>An administrator closes somebody's account: no sign-in and no new work; their history stays.</summary>
public sealed class DisablePerson(AccountDesk desk, AccountLinks links)
{
    public async Task RunAsync(Actor actor, int personId, CancellationToken cancel)
    {
        var person = await desk.FindAsync(personId, cancel);
        var ruling = person.CanDisable(actor, await desk.IsLastAdministratorAsync(person, cancel));
        if (!ruling)
            await desk.RefuseAsync(actor, "Disabling refused", person, ruling.Refusal!, cancel);
        person.Disable();
        await links.CloseAllAsync(person.Id, cancel);
        desk.Note(actor, "Account disabled", person);
        await desk.SaveAsync(cancel);
    }
}
