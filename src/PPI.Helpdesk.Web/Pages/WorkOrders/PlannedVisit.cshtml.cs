using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>A planned visit: it took place, is rescheduled, or cancelled.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PlannedVisitModel(
    WorkOrderDetails details, PeopleToChoose people, FinishVisit finish, RescheduleVisit reschedule, CancelVisit cancelVisit) : WorkOrderPage(details)
{
    /// <summary>The visit's number within the order.</summary>
    [FromRoute]
    public int Visit { get; set; }

    [BindProperty]
    public RescheduleInput Input { get; set; } = new();

    /// <summary>What was done, of a visit that took place.</summary>
    [BindProperty]
    public string? Outcome { get; set; }

    /// <summary>Why a visit is cancelled.</summary>
    [BindProperty]
    public string? CancelReason { get; set; }

    /// <summary>Null when it is not planned any more.</summary>
    public Visit? Planned { get; private set; }

    public IReadOnlyList<SelectListItem> Technicians { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await base.OnGetAsync(cancel);
        Input.TechnicianId = Planned?.TechnicianId;
    }

    public Task<IActionResult> OnPostDoneAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return ActAsync((actor, seen) => finish.RunAsync(actor, seen, Visit, Outcome ?? "", cancel), "The visit is recorded.");
    }

    public Task<IActionResult> OnPostMoveAsync([FromServices] ReaderClock clock, CancellationToken cancel) =>
        ActAsync((actor, seen) => reschedule.RunAsync(actor, seen, Visit, Input.TechnicianId!.Value, Input.Begins(clock), Input.Ends(clock), Input.Reason, cancel), "The visit is rescheduled.");

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return ActAsync((actor, seen) => cancelVisit.RunAsync(actor, seen, Visit, CancelReason ?? "", cancel), "The visit is cancelled.");
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Planned = Order.Visits.FirstOrDefault(visit => visit.Number == Visit && visit.State == VisitState.Planned);
        Technicians = Choices.Of(await people.TechniciansAsync(cancel));
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class RescheduleInput : VisitWindowInput
{
    [Required(ErrorMessage = "Choose who goes there.")]
    public int? TechnicianId { get; set; }

    [Required(ErrorMessage = "Write why it is rescheduled."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
