using Microsoft.AspNetCore.Identity;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>A person adds a passkey that their device has just made.</summary>
public sealed class AddPasskey(HelpdeskDbContext db, AccountDesk desk, RecoveryCodes recovery, FactorMail mail, TimeProvider clock)
{
    /// <returns>Ten recovery codes when it is the person's first factor; none otherwise, for they have some.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Actor actor, UserPasskeyInfo made, string name, CancellationToken cancel)
    {
        var person = await desk.FindAsync(actor.PersonId ?? 0, cancel);
        var isFirst = !person.HasSecondFactor;
        person.CountNewPasskey();
        var passkey = Passkey.Of(person.Id, name, made, clock.Now());
        db.Passkeys.Add(passkey);
        var codes = isFirst ? await recovery.IssueAsync(person.Id, cancel) : [];
        desk.Note(actor, "Passkey added", person, passkey.Name);
        mail.Tell(person, "A passkey was added", $"A passkey with the name “{passkey.Name}” was added. One can sign in with it.");
        await desk.SaveAsync(cancel);
        return codes;
    }
}
