namespace PPI.Helpdesk.People;

/// <summary>Mails somebody without a password a link to choose one; new people, and people who came from an import.</summary>
public sealed class InvitePerson(AccountDesk desk, AccountLinks links, AccountMail mail)
{
    public async Task RunAsync(Actor actor, int personId, CancellationToken cancel)
    {
        var person = await desk.FindAsync(personId, cancel);
        person.CanInvite(actor).Enforce();
        // An earlier invitation may have gone to the wrong hands: only the newest link works.
        await links.CloseAllAsync(person.Id, cancel);
        mail.Invite(person, await links.IssueAsync(AccountLinkPurpose.Invitation, person.Id, person.NormalizedEmail!, cancel));
        desk.Note(actor, "Invited", person);
        await desk.SaveAsync(cancel);
    }
}
