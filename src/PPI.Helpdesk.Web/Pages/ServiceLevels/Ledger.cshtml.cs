using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.ServiceLevels;

/// <summary>How every figure of an order's clocks comes about: segments that add up to it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class LedgerModel(LedgersOfOrder ledgers) : PageModel
{
    /// <summary>As in the address: "WO-000123" or "123".</summary>
    [FromRoute]
    public string Number { get; set; } = "";

    public OrderLedgers Ledgers { get; private set; } = null!;

    public string Address => $"/work-orders/{Ledgers.Order.Number}";

    public async Task OnGetAsync(CancellationToken cancel) =>
        Ledgers = await ledgers.RunAsync(User.ToActor(), WorkOrder.TryParseNumber(Number, out var id) ? id : throw new NotFoundException(), cancel);
}
