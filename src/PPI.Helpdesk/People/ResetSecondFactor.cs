using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>An administrator takes every factor from somebody who has lost their device: app, passkeys and recovery codes. That person is signed out and told.</summary>
public sealed class ResetSecondFactor(HelpdeskDbContext db, AccountDesk desk, RecoveryCodes recovery, FactorMail mail)
{
    public async Task RunAsync(Actor actor, int personId, CancellationToken cancel)
    {
        var person = await desk.FindAsync(personId, cancel);
        var ruling = person.CanResetSecondFactor(actor);
        if (!ruling)
            await desk.RefuseAsync(actor, "Reset of second factor refused", person, ruling.Refusal!, cancel);
        person.ResetSecondFactor(actor);
        db.Passkeys.RemoveRange(await db.Passkeys.Where(passkey => passkey.PersonId == personId).ToListAsync(cancel));
        await recovery.ForgetAsync(personId, cancel);
        desk.Note(actor, "Second factor reset", person);
        mail.Tell(person, "Your second factor was reset", $"{actor.Name} removed your authenticator app, passkeys and recovery codes. Your password stays as it is.");
        await desk.SaveAsync(cancel);
    }
}
