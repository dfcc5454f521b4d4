using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>A work order on paper, to be signed. What is internal stands there only when staff ask for it, because paper is handed on.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class PrintModel(WorkOrderDetails details, TimeProvider clock) : WorkOrderPage(details)
{
    [FromQuery]
    public bool Internal { get; set; }

    /// <summary>What is printed.</summary>
    public WorkOrderView Sheet => Internal ? View : View.AsForCustomer();

    public DateTimeOffset PrintedAt => clock.Now();
}
