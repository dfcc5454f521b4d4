using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Promise a call: the customer is told who calls, by when and what about.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PromiseCallModel(WorkOrderDetails details, PeopleToChoose people, ReaderClock clock, PromiseCall useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public PromiseCallInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Callers { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await base.OnGetAsync(cancel);
        Input.Caller = Actor.PersonId;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Caller!.Value, clock.InstantOf(Input.On!.Value, Input.At!.Value), Input.What, cancel), "The call is promised, and the customer is told.");

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Callers = [new(Actor.Name, $"{Actor.PersonId}"), .. Choices.Of([.. (await people.TechniciansAsync(cancel)).Where(person => person.Id != Actor.PersonId && person.Id != Order.RequesterId)])];
}

/// <summary>What is typed on the page.</summary>
public sealed class PromiseCallInput
{
    [Required(ErrorMessage = "Choose who calls.")]
    public int? Caller { get; set; }

    [Required(ErrorMessage = "Choose the day by which you call.")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Write the time by which you call.")]
    public TimeOnly? At { get; set; }

    [Required(ErrorMessage = "Write what the call is about."), MaxLength(WorkOrder.ReasonLength)]
    public string What { get; set; } = "";
}
