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
}
