using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>A signed-in person proves their password again. Through the same door as signing in: wrong guesses count towards the lock here too.</summary>
public sealed class ProvePassword(HelpdeskDbContext db, SignInByPassword signIn)
{
    /// <returns>The person, or null when the password did not prove it.</returns>
    public async Task<Person?> RunAsync(Actor actor, string password, CancellationToken cancel)
    {
        var userName = await db.People.Where(p => p.Id == actor.PersonId).Select(p => p.UserName).FirstOrDefaultAsync(cancel);
        return await signIn.RunAsync(userName ?? "", password, cancel);
    }
}
