using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>A person gives one of their passkeys another name.</summary>
public sealed class RenamePasskey(HelpdeskDbContext db, AccountDesk desk)
{
    public async Task RunAsync(Actor actor, int passkeyId, string name, CancellationToken cancel)
    {
        var passkey = await db.Passkeys.FirstOrDefaultAsync(p => p.Id == passkeyId && p.PersonId == actor.PersonId, cancel) ?? throw new NotFoundException();
        var before = passkey.Name;
        passkey.Rename(name);
        desk.Note(actor, "Passkey renamed", await desk.FindAsync(passkey.PersonId, cancel), $"{before} → {passkey.Name}");
        await desk.SaveAsync(cancel);
    }
}
