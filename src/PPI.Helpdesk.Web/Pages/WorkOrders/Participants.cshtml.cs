using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Who takes part in a work order besides its customer.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class ParticipantsModel(WorkOrderDetails details, AddParticipant add, RemoveParticipant remove) : WorkOrderPage(details)
{
    [BindProperty]
    public ParticipantInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => add.RunAsync(actor, seen, Input.Who, Input.Level, cancel), "They take part now.");

    public Task<IActionResult> OnPostRemoveAsync([FromForm] int personId, CancellationToken cancel)
    {
        ModelState.Remove("Input.Who");
        return ActAsync((actor, seen) => remove.RunAsync(actor, seen, personId, cancel), "They no longer take part.");
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class ParticipantInput
{
    [Required(ErrorMessage = "Write the mail address or user name."), MaxLength(256)]
    public string Who { get; set; } = "";

    public ParticipantLevel Level { get; set; }
}
