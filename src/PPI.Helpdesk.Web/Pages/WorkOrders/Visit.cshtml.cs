using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Send a technician: the customer is told who comes, when and what for.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class VisitModel(WorkOrderDetails details, PeopleToChoose people, ReaderClock clock, PlanVisit useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Technicians { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await base.OnGetAsync(cancel);
        Input.Place = Order.Location;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, new VisitRequest(Input.TechnicianId!.Value, Input.Begins(clock), Input.Ends(clock), Input.Place, Input.Purpose), cancel), "The customer is told who comes.");

    protected override async Task PrepareAsync(CancellationToken cancel) => Technicians = Choices.Of(await people.TechniciansAsync(cancel));
}

/// <summary>What is typed on the page.</summary>
public sealed class VisitInput : VisitWindowInput
{
    [Required(ErrorMessage = "Choose who goes there.")]
    public int? TechnicianId { get; set; }

    [Required(ErrorMessage = "Write where the technician should come to."), MaxLength(WorkOrder.PlaceLength)]
    public string Place { get; set; } = "";

    [Required(ErrorMessage = "Write what the technician comes to do."), MaxLength(WorkOrder.ReasonLength)]
    public string Purpose { get; set; } = "";
}
