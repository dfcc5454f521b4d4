namespace PPI.Helpdesk.People;

/// <summary>An administrator opens somebody's account again.</summary>
public sealed class EnablePerson(AccountDesk desk)
{
    public async Task RunAsync(Actor actor, int personId, CancellationToken cancel)
    {
        Person.CanAdminister(actor).Enforce();
        var person = await desk.FindAsync(personId, cancel);
        person.Enable();
        desk.Note(actor, "Account enabled", person);
        await desk.SaveAsync(cancel);
    }
}
