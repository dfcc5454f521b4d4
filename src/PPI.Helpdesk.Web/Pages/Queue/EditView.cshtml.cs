using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.Queue;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Queue;

/// <summary>Changes or removes a saved view.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class EditViewModel(PeopleToChoose people, CategoryList categories, QueueViews views, SaveQueueView save, RemoveQueueView remove)
    : QueueViewForm(people, categories)
{
    [FromRoute]
    public int Id { get; set; }

    public QueueView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Filter = View.Filter;
        Input = QueueViewInput.Of(View);
    }

    public async Task<IActionResult> OnPostSaveAsync([FromForm] QueueQuery query, CancellationToken cancel)
    {
        Filter = query.Filter();
        if (!ModelState.IsValid)
            return Page();
        await save.RunAsync(User.ToActor(), Seen, Input.Terms(Filter), cancel);
        this.Tell($"The view “{Input.Name}” is saved.");
        return Redirect($"/work-orders?view={Id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await remove.RunAsync(User.ToActor(), Seen, cancel);
        this.Tell("The view is removed. The work orders that it showed are where they were.");
        return Redirect("/work-orders/views");
    }

    public override void SeeChanges(Exception faster)
    {
        Input.Version = View.Version;
        ModelState.Remove("Input.Version");
    }

    private SeenQueueView Seen => new(Id, Input.Version);

    public override async Task ReadForShowingAsync(CancellationToken cancel)
    {
        View = await views.OneAsync(User.ToActor(), Id, cancel);
        await base.ReadForShowingAsync(cancel);
    }
}
