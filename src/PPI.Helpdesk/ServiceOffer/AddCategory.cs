using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>A team leader or administrator adds a category.</summary>
public sealed class AddCategory(HelpdeskDbContext db, OfferChanges changes)
{
    public async Task<int> RunAsync(Actor actor, CategoryTerms terms, CancellationToken cancel)
    {
        OfferChanges.CanChange(actor).Enforce();
        await changes.RequireServiceAsync(terms.ServiceId, cancel);
        var category = Category.Define(terms);
        db.Categories.Add(category);
        await changes.SaveAsync(actor, "Added", category, cancel);
        return category.Id;
    }
}
