namespace PPI.Helpdesk.People;

/// <summary>An administrator corrects what is written down about a person: names, address, place, telephone.</summary>
public sealed class EditPerson(AccountDesk desk, AccountLinks links)
{
    public async Task RunAsync(Actor actor, int personId, PersonProfile profile, CancellationToken cancel)
    {
        Person.CanAdminister(actor).Enforce();
        var person = await desk.FindAsync(personId, cancel);
        var before = person.ToProfile();
        person.Rename(profile.Name);
        person.MoveAccount(profile.UserName, profile.Email);
        person.PlaceIn(profile.Department, profile.Location);
        person.ReachBy(profile.Phone);
        if (before.Email != person.Email)
            await links.CloseAllAsync(person.Id, cancel);
        desk.Note(actor, "Profile changed", person, before.ChangesTo(person.ToProfile()));
        await desk.SaveAsync(cancel);
    }
}
