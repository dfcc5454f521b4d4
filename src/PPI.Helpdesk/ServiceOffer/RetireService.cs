using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>Stops offering a service, once no category in use belongs to it.</summary>
public sealed class RetireService(HelpdeskDbContext db, OfferChanges changes)
{
    public async Task RunAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        var service = await changes.LoadAsync<Service>(actor, id, version, cancel);
        service.Retire(await db.Categories.CountAsync(category => category.ServiceId == id && !category.IsRetired, cancel));
        await changes.SaveAsync(actor, "Retired", service, cancel);
    }
}
