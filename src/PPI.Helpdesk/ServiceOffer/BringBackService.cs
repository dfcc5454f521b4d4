using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>Offers a retired service again.</summary>
public sealed class BringBackService(OfferChanges changes)
{
    public async Task RunAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        var service = await changes.LoadAsync<Service>(actor, id, version, cancel);
        service.BringBack();
        await changes.SaveAsync(actor, "Brought back", service, cancel);
    }
}
