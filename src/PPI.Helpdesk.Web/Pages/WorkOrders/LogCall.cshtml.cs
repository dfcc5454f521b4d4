using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The helpdesk logs a work order on behalf of a caller, and, when it was fixed on the call, closes it in the same go.</summary>
[Authorize(Policy = Policies.Helpdesk), ReceivesFiles]
public sealed class LogCallModel(LogWorkOrder log, CategoryList categories, PeopleToChoose people, CallersOrders callersOrders) : PageModel, IShownAgain
{
    [BindProperty]
    public DraftInput Input { get; set; } = new();

    [BindProperty]
    public CallerInput Call { get; set; } = new();

    [FromQuery]
    public string? Q { get; set; }

    public IReadOnlyList<PersonChoice> Found { get; private set; } = [];

    public PersonChoice? Caller { get; private set; }

    public IReadOnlyList<OwnWorkOrder> LastOrders { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "caller")] int? callerId, CancellationToken cancel)
    {
        Found = await people.FindAsync(User.ToActor(), Q, cancel);
        Call.CallerId = callerId;
        await ReadForShowingAsync(cancel);
        Input = DraftInput.For(Caller);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var files = HttpContext.ReceivedFiles();
        var id = await log.RunAsync(User.ToActor(), Input.Draft(Call.CallerId!.Value, Call.Intake), files.Stored, Call.Fix, cancel);
        this.Tell($"{WorkOrder.NumberOf(id)} is logged{(Call.FixedOnCall ? ", resolved and confirmed" : "")}. {files.Complaint}");
        return Redirect($"/work-orders/{WorkOrder.NumberOf(id)}");
    }

    public async Task ReadForShowingAsync(CancellationToken cancel)
    {
        if (Call.CallerId is not { } id || (Caller = await people.OneAsync(id, cancel)) is null)
            return;
        Categories = OfferChoices.Of(await categories.ChoicesAsync(cancel));
        LastOrders = await callersOrders.RunAsync(User.ToActor(), id, cancel);
    }
}

/// <summary>What is typed about the call; the rest of the form is as for any new work order.</summary>
public sealed class CallerInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose who is calling.")]
    public int? CallerId { get; set; }

    public IntakeChannel Intake { get; set; } = IntakeChannel.Phone;

    public bool FixedOnCall { get; set; }

    [MaxLength(WorkOrder.TextLength)]
    public string? Done { get; set; }

    [Range(0, WorkOrder.MaxMinutes, ErrorMessage = "The time used is a whole number of minutes, from 0 to 43,200.")]
    public int MinutesUsed { get; set; }

    internal Resolution? Fix => FixedOnCall ? new Resolution(Done!, ResolutionKind.Permanent, MinutesUsed) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FixedOnCall && string.IsNullOrWhiteSpace(Done))
            yield return new ValidationResult("Write what was done.", [nameof(Done)]);
    }
}
