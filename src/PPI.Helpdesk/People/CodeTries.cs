using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Counts the codes that are tried for one person. A right password does not set the count back: a guesser who knows it has five tries, not five each time.</summary>
public sealed class CodeTries(HelpdeskDbContext db, AccountDesk desk, FactorMail mail, TimeProvider clock)
{
    public const int BeforeLock = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Counts before the code is looked at, each in one statement: a hundred tries at the same time are a hundred tries.</summary>
    public async Task<CodeTry> CountAsync(int personId, CancellationToken cancel)
    {
        var now = clock.Now();
        var lockedUntil = (DateTimeOffset?)(now + LockedFor);
        var open = db.People.Where(p => p.Id == personId && (p.CodesLockedUntil == null || p.CodesLockedUntil <= now));
        if (await open.Where(p => p.CodeTries + 1 < BeforeLock).ExecuteUpdateAsync(set => set.SetProperty(p => p.CodeTries, p => p.CodeTries + 1), cancel) == 1)
            return CodeTry.Allowed;
        var locked = await open.Where(p => p.CodeTries + 1 >= BeforeLock)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.CodeTries, 0).SetProperty(p => p.CodesLockedUntil, lockedUntil), cancel);
        return locked == 1 ? CodeTry.Last : CodeTry.Refused;
    }

    /// <summary>After a right code.</summary>
    public Task ForgetAsync(int personId, CancellationToken cancel) => db.People.Where(p => p.Id == personId)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.CodeTries, 0).SetProperty(p => p.CodesLockedUntil, (DateTimeOffset?)null), cancel);

    /// <summary>Whoever types codes has proved the password before: the person should know.</summary>
    public async Task TellOfLockAsync(Person person, CancellationToken cancel)
    {
        desk.Note(Actor.Of(person), "Codes locked", person, $"{BeforeLock} wrong codes");
        mail.Tell(person, "Wrong codes for your account",
            $"After the right password {BeforeLock} wrong codes were typed. For {LockedFor.TotalMinutes:0} minutes no code is taken.");
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Whether a code may be looked at.</summary>
public enum CodeTry
{
    Allowed,

    /// <summary>It may; when it is wrong, the next ones are refused for a while.</summary>
    Last,

    Refused,
}
