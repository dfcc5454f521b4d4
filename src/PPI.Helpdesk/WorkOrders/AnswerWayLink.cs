using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer chooses by the link in the mail, without signing in. The link names one person and one offer, and is good for nothing else.</summary>
public sealed class AnswerWayLink(HelpdeskDbContext db, SignedLinks links, OfferedWays offered, ChooseWay choose)
{
    /// <summary>What there is to choose, for the page behind the link; reading changes nothing.</summary>
    public async Task<WorkOrder.WaysOffered> ReadAsync(string? token, int workOrderId, CancellationToken cancel)
    {
        var link = Read(token, workOrderId);
        var state = await db.WayOffers.Where(offer => offer.WorkOrderId == workOrderId && offer.Number == link.Offer).Select(offer => (WayOfferState?)offer.State).SingleOrDefaultAsync(cancel);
        if (state != WayOfferState.Open)
            throw new RuleBrokenException($"{(state == WayOfferState.Chosen ? "The choice has been made already." : "There is nothing to choose any more.")} Sign in to see how the work order stands.");
        return await offered.RunAsync(workOrderId, link.Offer, cancel) ?? throw new NotFoundException();
    }

    public async Task RunAsync(string? token, int workOrderId, int way, CancellationToken cancel)
    {
        var link = Read(token, workOrderId);
        // A link records no call: whoever became staff since the mail chooses nothing with it.
        var customer = await db.ActivePersonAsync(link.PersonId, cancel);
        await choose.RunAsync(customer, new SeenWorkOrder(workOrderId), link.Offer, way, VerdictVia.SignedLink, cancel);
    }

    private WayLink Read(string? token, int workOrderId)
    {
        var link = links.ReadWay(token);
        return link.WorkOrderId == workOrderId ? link : throw new RuleBrokenException("This link is for another work order. Open it from the mail again.");
    }
}
