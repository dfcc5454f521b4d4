using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Audit;

/// <summary>Who did what in the administration, newest first.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class IndexModel(AuditLog log) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public AuditPage Acts { get; private set; } = new([], null);

    public string? NextAddress => Acts.Next is { } next
        ? $"{Request.Path}?before={next}&search={Uri.EscapeDataString(Search ?? "")}"
        : null;

    public async Task OnGetAsync(CancellationToken cancel) => Acts = await log.RunAsync(Search, Before, cancel);
}
