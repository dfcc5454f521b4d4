using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.Queue;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Queue;

/// <summary>Saves a filter of the queue as a view.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class NewViewModel(PeopleToChoose people, CategoryList categories, SaveQueueView save) : QueueViewForm(people, categories)
{
    public Task OnGetAsync([FromQuery] QueueQuery query, CancellationToken cancel)
    {
        Filter = query.Filter();
        Input.Columns = [.. QueueWords.Columns.Where(column => QueueColumns.Usual.HasFlag(column))];
        return ReadForShowingAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] QueueQuery query, CancellationToken cancel)
    {
        Filter = query.Filter();
        if (!ModelState.IsValid)
            return Page();
        var id = await save.RunAsync(User.ToActor(), seen: null, Input.Terms(Filter), cancel);
        this.Tell($"The view “{Input.Name}” is saved.");
        return Redirect($"/work-orders?view={id}");
    }
}
