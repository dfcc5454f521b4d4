using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Offers the customer two or three ways forward.</summary>
public sealed class OfferWays(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string question, IReadOnlyList<Way> ways, DateTimeOffset expiresAt, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.OfferWays(question, ways, expiresAt, actor, now), cancel);
}
