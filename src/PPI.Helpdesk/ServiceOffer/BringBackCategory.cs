using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>Puts a retired category back into the pick lists.</summary>
public sealed class BringBackCategory(OfferChanges changes)
{
    public async Task RunAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        var category = await changes.LoadAsync<Category>(actor, id, version, cancel);
        category.BringBack();
        await changes.SaveAsync(actor, "Brought back", category, cancel);
    }
}
