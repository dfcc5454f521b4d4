using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>People as an order deals with them.</summary>
internal static class PeopleInOrders
{
    /// <summary>Somebody who can be given something to do.</summary>
    /// <exception cref="RuleBrokenException">There is no such person, or their account is disabled.</exception>
    public static async Task<Actor> ActivePersonAsync(this HelpdeskDbContext db, int personId, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId && !person.IsDisabled, cancel);
        return person is null ? throw new RuleBrokenException("That person cannot be chosen. Choose somebody from the list.") : Actor.Of(person);
    }

    /// <summary>Somebody who can answer for an order: who came from an import and has no account cannot.</summary>
    /// <exception cref="RuleBrokenException">There is no such person, or they cannot sign in.</exception>
    public static async Task<Actor> OwnerToBeAsync(this HelpdeskDbContext db, int personId, CancellationToken cancel)
    {
        if (await db.People.AnyAsync(person => person.Id == personId && person.IsImported, cancel))
            throw new RuleBrokenException("That person has no account yet and cannot answer for a work order. Choose somebody from the list.");
        return await db.ActivePersonAsync(personId, cancel);
    }
}
