using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Search;

/// <summary>What may be about the same as the subject that is being typed; the script shows its part below the field.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class SimilarModel(SimilarOrders similar) : PageModel
{
    [FromQuery(Name = "part")]
    public bool AsPart { get; set; }

    public IReadOnlyList<SimilarOrder> Orders { get; private set; } = [];

    public bool IsStaff => User.ToActor().IsStaff;

    public async Task OnGetAsync([FromQuery(Name = "Input.Title")] string? title, CancellationToken cancel) =>
        Orders = await similar.RunAsync(User.ToActor(), title, cancel);
}
