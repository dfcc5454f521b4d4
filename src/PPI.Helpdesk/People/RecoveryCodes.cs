using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Issues a person's recovery codes, and takes each of them once.</summary>
public sealed class RecoveryCodes(HelpdeskDbContext db, AccountDesk desk, FactorMail mail, TimeProvider clock)
{
    public const int HowMany = 10;

    /// <summary>Adds ten new codes to the running change, in the place of whatever there was. Shown once, kept nowhere.</summary>
    public async Task<IReadOnlyList<string>> IssueAsync(int personId, CancellationToken cancel)
    {
        await ForgetAsync(personId, cancel);
        var issued = Enumerable.Range(0, HowMany).Select(_ => RecoveryCode.Issue(personId)).ToList();
        db.RecoveryCodes.AddRange(issued.Select(one => one.Code));
        return [.. issued.Select(one => one.Text)];
    }

    /// <summary>Takes all codes away with the running change.</summary>
    public async Task ForgetAsync(int personId, CancellationToken cancel) =>
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(code => code.PersonId == personId).ToListAsync(cancel));

    /// <summary>Uses a code up, and tells its person; false when it is none, or was used.</summary>
    public async Task<bool> TakeAsync(Person person, string typed, CancellationToken cancel)
    {
        var fingerprint = RecoveryCode.FingerprintOf(person.Id, typed);
        var code = await db.RecoveryCodes.FirstOrDefaultAsync(c => c.PersonId == person.Id && c.Fingerprint == fingerprint && c.UsedAt == null, cancel);
        if (code is null)
            return false;
        code.Use(clock.Now());
        var left = await CountLeftAsync(person.Id, cancel) - 1;
        desk.Note(Actor.Of(person), "Recovery code used", person, $"{left} left");
        mail.Tell(person, "A recovery code was used", $"A recovery code was used in the place of your device; {left} of {HowMany} are left.");
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same code at the same moment: the other one was faster.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    public Task<int> CountLeftAsync(int personId, CancellationToken cancel) =>
        db.RecoveryCodes.CountAsync(code => code.PersonId == personId && code.UsedAt == null, cancel);
}
