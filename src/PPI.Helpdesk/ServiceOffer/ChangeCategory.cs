using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>Renames a category, moves it to another service, or changes how its orders are routed and escalated.</summary>
public sealed class ChangeCategory(OfferChanges changes)
{
    public async Task RunAsync(Actor actor, int id, int version, CategoryTerms terms, CancellationToken cancel)
    {
        var category = await changes.LoadAsync<Category>(actor, id, version, cancel);
        if (terms.ServiceId != category.ServiceId)
            await changes.RequireServiceAsync(terms.ServiceId, cancel);
        category.Change(terms);
        await changes.SaveAsync(actor, "Changed", category, cancel);
    }
}
