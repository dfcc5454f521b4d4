using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Classify: kind, category and severity.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ClassifyModel(WorkOrderDetails details, CategoryList categories, ReclassifyWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ClassifyInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await base.OnGetAsync(cancel);
        Input = ClassifyInput.Of(Order);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Classification, cancel), "It is classified.");

    protected override async Task PrepareAsync(CancellationToken cancel) => Categories = OfferChoices.Of(await categories.ChoicesAsync(cancel));
}

/// <summary>What is typed on the page.</summary>
public sealed class ClassifyInput
{
    public WorkOrderKind Kind { get; set; }

    public int? CategoryId { get; set; }

    public SeverityInput Severity { get; set; } = new();

    internal Classification Classification => new(Kind, CategoryId, ServiceId: null, Severity.Answers);

    internal static ClassifyInput Of(WorkOrder order) => new() { Kind = order.Kind, CategoryId = order.CategoryId, Severity = SeverityInput.Of(order.Answers) };
}
