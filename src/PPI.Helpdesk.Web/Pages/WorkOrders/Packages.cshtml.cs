using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What each channel needs to know when an order is escalated to it; each question opens for change.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class PackagesModel(QuestionList questions) : PageModel
{
    public IReadOnlyList<QuestionRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await questions.AllOfChannelsAsync(cancel);
}
