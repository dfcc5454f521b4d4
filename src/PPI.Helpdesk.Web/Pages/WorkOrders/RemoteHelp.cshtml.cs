using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Remote help begins, with the customer's consent.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class RemoteHelpModel(WorkOrderDetails details, IOptions<RemoteHelpOptions> options, StartRemoteHelp useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public RemoteHelpInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Tools { get; } = [.. options.Value.Tools.Select(tool => new SelectListItem(tool.Name, tool.Name))];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Tool, Input.Consent, cancel), "Remote help has begun. Open the tool below.");
}

/// <summary>What is chosen on the page.</summary>
public sealed class RemoteHelpInput
{
    [Required(ErrorMessage = "Choose the tool."), MaxLength(WorkOrder.ToolNameLength)]
    public string Tool { get; set; } = "";

    [Required(ErrorMessage = "Ask the customer first, and record how they agreed.")]
    public Consent? Consent { get; set; }
}
