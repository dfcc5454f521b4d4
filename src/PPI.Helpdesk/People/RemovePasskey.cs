using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>A person removes one of their passkeys. Refused while it is the last factor of somebody who must have one.</summary>
public sealed class RemovePasskey(HelpdeskDbContext db, AccountDesk desk, RecoveryCodes recovery, SecondFactorPolicy policy, FactorMail mail)
{
    public async Task RunAsync(Actor actor, int passkeyId, CancellationToken cancel)
    {
        var passkey = await db.Passkeys.FirstOrDefaultAsync(p => p.Id == passkeyId && p.PersonId == actor.PersonId, cancel) ?? throw new NotFoundException();
        var person = await desk.FindAsync(passkey.PersonId, cancel);
        person.CountLostPasskey(policy);
        db.Passkeys.Remove(passkey);
        if (!person.HasSecondFactor)
            await recovery.ForgetAsync(person.Id, cancel);
        desk.Note(actor, "Passkey removed", person, passkey.Name);
        mail.Tell(person, "A passkey was removed", $"The passkey “{passkey.Name}” was removed. It does not sign in any more.");
        await desk.SaveAsync(cancel);
    }
}
