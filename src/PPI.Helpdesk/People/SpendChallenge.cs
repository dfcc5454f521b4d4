using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Uses a passkey's challenge up, before its answer is looked at: of many answers to one challenge one is heard.</summary>
public sealed class SpendChallenge(HelpdeskDbContext db, IDatabaseProvider provider)
{
    /// <returns>False when it was used up already.</returns>
    public async Task<bool> RunAsync(string challenge, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var spent = db.SpentChallenges.Add(SpentChallenge.Of(challenge, expiresAt));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            spent.State = EntityState.Detached;
            return false;
        }
    }
}
