using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Proves the second factor by a code: of the authenticator app, or one of the recovery codes. Each works once, and there are five tries.</summary>
public sealed class SignInByCode(HelpdeskDbContext db, AppCodes app, RecoveryCodes recovery, CodeTries tries)
{
    public const int MaxLength = 40;

    /// <param name="securityStamp">What the person's stamp was when the password was proved.</param>
    /// <returns>The person, or null when the code proved nothing.</returns>
    public async Task<Person?> RunAsync(int personId, string securityStamp, string code, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == personId && !p.IsDisabled && p.SecurityStamp == securityStamp, cancel);
        if (person is not { HasSecondFactor: true } || code.Length > MaxLength)
            return null;
        var may = await tries.CountAsync(person.Id, cancel);
        if (may != CodeTry.Refused && (await app.TakeAsync(person, code, cancel) || await recovery.TakeAsync(person, code, cancel)))
        {
            await tries.ForgetAsync(person.Id, cancel);
            return person;
        }
        if (may == CodeTry.Last)
            await tries.TellOfLockAsync(person, cancel);
        return null;
    }
}
