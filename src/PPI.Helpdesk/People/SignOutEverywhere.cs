namespace PPI.Helpdesk.People;

/// <summary>Ends every session of a person: one's own, or, for administrators, anybody's.</summary>
public sealed class SignOutEverywhere(AccountDesk desk)
{
    public async Task RunAsync(Actor actor, int personId, CancellationToken cancel)
    {
        if (actor.PersonId != personId)
            Person.CanAdminister(actor).Enforce();
        var person = await desk.FindAsync(personId, cancel);
        person.SignOutEverywhere();
        desk.Note(actor, "Signed out everywhere", person);
        await desk.SaveAsync(cancel);
    }
}
