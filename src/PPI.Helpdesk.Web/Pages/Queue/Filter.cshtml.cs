using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.Queue;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Queue;

/// <summary>Where a filter of the queue is put together; it leads to the queue's address.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class FilterModel(PeopleToChoose people, CategoryList categories) : PageModel, IQueueForm
{
    public QueueFilter Filter { get; private set; } = new();

    public IReadOnlyList<PersonChoice> Owners { get; private set; } = [];

    public IReadOnlyList<CategoryChoice> Categories { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] QueueQuery query, CancellationToken cancel)
    {
        Filter = query.Filter();
        Owners = await people.OwnersAsync(cancel);
        Categories = await categories.ChoicesAsync(cancel);
    }
}
