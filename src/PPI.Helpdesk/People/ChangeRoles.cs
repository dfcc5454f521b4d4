namespace PPI.Helpdesk.People;

/// <summary>An administrator says what somebody may do. Nobody does so for themselves, and one administrator always remains.</summary>
public sealed class ChangeRoles(AccountDesk desk)
{
    public async Task RunAsync(Actor actor, int personId, Roles roles, SupportChannels channels, CancellationToken cancel)
    {
        var person = await desk.FindAsync(personId, cancel);
        var ruling = person.CanChangeRoles(actor, roles, await IsLastAsync(person, roles, cancel));
        if (!ruling)
            await desk.RefuseAsync(actor, "Roles change refused", person, ruling.Refusal!, cancel);
        var before = RoleNames.Of(person.Roles, person.Channels);
        person.GiveRoles(roles, channels);
        desk.Note(actor, "Roles changed", person, $"{before} → {RoleNames.Of(person.Roles, person.Channels)}");
        await desk.SaveAsync(cancel);
    }

    private async Task<bool> IsLastAsync(Person person, Roles roles, CancellationToken cancel) =>
        !roles.HasFlag(Roles.Administrator) && await desk.IsLastAdministratorAsync(person, cancel);
}
