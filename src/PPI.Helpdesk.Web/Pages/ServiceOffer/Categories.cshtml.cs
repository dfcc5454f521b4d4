using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceOffer;

/// <summary>All categories; each opens for change.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class CategoriesModel(CategoryList categories) : PageModel
{
    public IReadOnlyList<CategoryRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await categories.AllAsync(cancel);
}
