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

/// <summary>An employee logs a work order of their own.</summary>
[Authorize(Policy = Policies.Employee), ReceivesFiles]
public sealed class NewModel(LogWorkOrder log, CategoryList categories, PeopleToChoose people) : PageModel
{
    [BindProperty]
    public NewInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Something is broken", nameof(WorkOrderKind.Incident)),
        new("I need something", nameof(WorkOrderKind.ServiceRequest)),
        new("I have a question", nameof(WorkOrderKind.Question)),
        new("Move, add or change", nameof(WorkOrderKind.MoveAddChange)),
    ];

    public async Task<IActionResult> OnGetAsync([FromQuery] WorkOrderKind kind, CancellationToken cancel)
    {
        var me = await people.OneAsync(User.ToActor().PersonId!.Value, cancel);
        Input = new NewInput { SubmissionKey = Guid.NewGuid(), Kind = kind, Location = me?.Location, Contact = me?.Phone };
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await RefuseAsync(cancel);
        var files = HttpContext.ReceivedFiles();
        try
        {
            var id = await log.RunAsync(User.ToActor(), Input.Draft(User.ToActor().PersonId!.Value), files.Stored, fixedOnCall: null, cancel);
            this.Tell($"{WorkOrder.NumberOf(id)} is logged. You are told about every step.{(files.Complaint is { } complaint ? $" {complaint}" : "")}");
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
        return Page();
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class NewInput
{
    /// <summary>The same form sent twice makes one work order.</summary>
    public Guid SubmissionKey { get; set; }

    public WorkOrderKind Kind { get; set; }

    [Required(ErrorMessage = "Write in a few words what it is about."), MaxLength(WorkOrder.TitleLength, ErrorMessage = "Shorten it to 200 characters; the rest fits below.")]
    public string Title { get; set; } = "";

    [MaxLength(WorkOrder.TextLength, ErrorMessage = "That is longer than 20,000 characters. Attach it as a file instead.")]
    public string? Description { get; set; }

    public int? CategoryId { get; set; }

    public SeverityInput Severity { get; set; } = new();

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Location { get; set; }

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Contact { get; set; }

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Asset { get; set; }

    internal WorkOrderDraft Draft(int requesterId) => new(requesterId, "", Title, Description ?? "", Kind, IntakeChannel.Web)
    {
        CategoryId = CategoryId,
        Severity = Severity.Answers,
        Location = Location ?? "",
        Contact = Contact ?? "",
        Asset = Asset ?? "",
        SubmissionKey = SubmissionKey == Guid.Empty ? null : SubmissionKey,
    };
}
