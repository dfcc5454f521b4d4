using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
public sealed class NewModel(LogWorkOrder log, CategoryList categories, QuestionList questions, PeopleToChoose people) : IntakePage(categories, questions)
{
    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("Something is broken", nameof(WorkOrderKind.Incident)),
        new("I need something", nameof(WorkOrderKind.ServiceRequest)),
        new("I have a question", nameof(WorkOrderKind.Question)),
        new("Move, add or change", nameof(WorkOrderKind.MoveAddChange)),
    ];

    private int Me => User.ToActor().PersonId!.Value;

    public async Task OnGetAsync([FromQuery] WorkOrderKind kind, [FromQuery] int? category, CancellationToken cancel)
    {
        Input = DraftInput.For(await people.OneAsync(Me, cancel), kind);
        Input.CategoryId = category;
        await ReadForShowingAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await CheckAnswersAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var files = HttpContext.ReceivedFiles();
        var id = await log.RunAsync(User.ToActor(), Input.Draft(Me, IntakeChannel.Web), files.Stored, fixedOnCall: null, cancel);
        this.Tell($"{WorkOrder.NumberOf(id)} is logged. You are told about every step. {files.Complaint}");
        return Redirect($"/work-orders/{WorkOrder.NumberOf(id)}");
    }
}
