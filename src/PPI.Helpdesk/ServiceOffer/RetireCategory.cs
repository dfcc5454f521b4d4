using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>Takes a category out of the pick lists; orders that name it keep it.</summary>
public sealed class RetireCategory(OfferChanges changes)
{
    public async Task RunAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        var category = await changes.LoadAsync<Category>(actor, id, version, cancel);
        category.Retire();
        await changes.SaveAsync(actor, "Retired", category, cancel);
    }
}
