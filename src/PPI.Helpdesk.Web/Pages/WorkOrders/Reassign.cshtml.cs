using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Reassign: It moves to the new owner at once.</summary>
[Authorize(Policy = Policies.TeamLeader)]
public sealed class ReassignModel(WorkOrderDetails details, PeopleToChoose people, ReassignWorkOrder useCase) : NextOwnerPage(details, people)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.ToId!.Value, Input.Reason, cancel), "It is reassigned.");
}
