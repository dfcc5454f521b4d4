using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>A team leader or administrator adds a service.</summary>
public sealed class AddService(HelpdeskDbContext db, OfferChanges changes)
{
    public async Task<int> RunAsync(Actor actor, string name, string description, CancellationToken cancel)
    {
        OfferChanges.CanChange(actor).Enforce();
        var service = Service.Offer(name, description);
        db.Services.Add(service);
        await changes.SaveAsync(actor, "Added", service, cancel);
        return service.Id;
    }
}
