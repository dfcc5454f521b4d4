using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.People;

/// <summary>Everybody with an account, to be searched and filtered.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class IndexModel(PeopleList list) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public Roles? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? AfterName { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? AfterId { get; set; }

    public PeoplePage Found { get; private set; } = new([], null);

    public string? NextAddress => Found.Last is not { } last
        ? null
        : Request.Path + new QueryBuilder
        {
            { "search", Search ?? "" },
            { "role", Role?.ToString() ?? "" },
            { "afterName", last.Name },
            { "afterId", last.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        }.ToString();

    public async Task OnGetAsync(CancellationToken cancel) =>
        Found = await list.RunAsync(User.ToActor(), new PeopleFilter(Search, Role, AfterName, AfterId), cancel);
}
