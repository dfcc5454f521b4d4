using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The helpdesk logs a work order on behalf of a caller, and, when it was fixed on the call, closes it in the same go.</summary>
[Authorize(Policy = Policies.Helpdesk), ReceivesFiles]
public sealed class LogCallModel(LogWorkOrder log, CategoryList categories, PeopleToChoose people, CallersOrders callersOrders) : PageModel
{
    [BindProperty]
    public LogCallInput Input { get; set; } = new();

    [FromQuery]
    public string? Q { get; set; }

    public IReadOnlyList<PersonChoice> Found { get; private set; } = [];

    public PersonChoice? Caller { get; private set; }

    public IReadOnlyList<OwnWorkOrder> LastOrders { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "caller")] int? callerId, CancellationToken cancel)
    {
        Found = await people.FindAsync(User.ToActor(), Q, cancel);
        if (callerId is null)
            return Page();
        Caller = await people.OneAsync(callerId.Value, cancel);
        Input = new LogCallInput { SubmissionKey = Guid.NewGuid(), Location = Caller?.Location, Contact = Caller?.Phone };
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Caller = await people.OneAsync(Input.CallerId, cancel);
        if (Caller is null)
            ModelState.AddModelError("", "Choose who is calling.");
        if (Input.FixedOnCall && string.IsNullOrWhiteSpace(Input.Done))
            ModelState.AddModelError("Input.Done", "Write what was done.");
        if (!ModelState.IsValid)
            return await RefuseAsync(cancel);
        var files = HttpContext.ReceivedFiles();
        try
        {
            var id = await log.RunAsync(User.ToActor(), Input.Draft, files.Stored, Input.Fix, cancel);
            this.Tell($"{WorkOrder.NumberOf(id)} is logged{(Input.FixedOnCall ? ", resolved and confirmed" : "")}.{(files.Complaint is { } complaint ? $" {complaint}" : "")}");
            return Redirect($"/work-orders/{WorkOrder.NumberOf(id)}");
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await RefuseAsync(cancel);
        }
    }

    private Task<IActionResult> RefuseAsync(CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Categories = OfferChoices.Of(await categories.ChoicesAsync(cancel));
        if (Caller is not null)
            LastOrders = await callersOrders.RunAsync(User.ToActor(), Caller.Id, cancel);
        return Page();
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class LogCallInput
{
    /// <summary>The same form sent twice makes one work order.</summary>
    public Guid SubmissionKey { get; set; }

    public int CallerId { get; set; }

    public IntakeChannel Intake { get; set; } = IntakeChannel.Phone;

    public WorkOrderKind Kind { get; set; }

    [Required(ErrorMessage = "Write in a few words what it is about."), MaxLength(WorkOrder.TitleLength)]
    public string Title { get; set; } = "";

    [MaxLength(WorkOrder.TextLength)]
    public string? Description { get; set; }

    public int? CategoryId { get; set; }

    public SeverityInput Severity { get; set; } = new();

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Location { get; set; }

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Contact { get; set; }

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Asset { get; set; }

    public bool FixedOnCall { get; set; }

    [MaxLength(WorkOrder.TextLength)]
    public string? Done { get; set; }

    [Range(0, WorkOrder.MaxMinutes, ErrorMessage = "The time used is a whole number of minutes, from 0 to 43,200.")]
    public int MinutesUsed { get; set; }

    internal WorkOrderDraft Draft => new(CallerId, "", Title, Description ?? "", Kind, Intake)
    {
        CategoryId = CategoryId,
        Severity = Severity.Answers,
        Location = Location ?? "",
        Contact = Contact ?? "",
        Asset = Asset ?? "",
        SubmissionKey = SubmissionKey == Guid.Empty ? null : SubmissionKey,
    };

    internal Resolution? Fix => FixedOnCall ? new Resolution(Done!, ResolutionKind.Permanent, MinutesUsed) : null;
}
