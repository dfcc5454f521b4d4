namespace PPI.Helpdesk.People;

/// <summary>An administrator gives somebody an account and invites them by mail to choose a password.</summary>
public sealed class AddPerson(AccountDesk desk, InvitePerson invite)
{
    public async Task<int> RunAsync(Actor actor, PersonProfile profile, Roles roles, SupportChannels channels, CancellationToken cancel)
    {
        Person.CanAdminister(actor).Enforce();
        var person = Person.Join(profile.Name, profile.UserName, profile.Email, roles, channels);
        person.PlaceIn(profile.Department, profile.Location);
        person.ReachBy(profile.Phone);
        await desk.AddAsync(person, actor, "Person added", () => invite.RunAsync(actor, person.Id, cancel), cancel);
        return person.Id;
    }
}
