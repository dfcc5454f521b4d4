using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>Renames a service or says better what it covers.</summary>
public sealed class ChangeService(OfferChanges changes)
{
    public async Task RunAsync(Actor actor, int id, int version, string name, string description, CancellationToken cancel)
    {
        var service = await changes.LoadAsync<Service>(actor, id, version, cancel);
        service.Describe(name, description);
        await changes.SaveAsync(actor, "Changed", service, cancel);
    }
}
