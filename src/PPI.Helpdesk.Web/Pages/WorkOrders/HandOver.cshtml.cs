using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Hand over: You answer for it until it is accepted.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class HandOverModel(WorkOrderDetails details, PeopleToChoose people, OfferHandOver useCase) : NextOwnerPage(details, people)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.ToId!.Value, Input.Reason, cancel), "It is offered. You answer for it until it is accepted.");
}
