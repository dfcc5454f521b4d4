using Microsoft.Extensions.Options;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Adds a call to the order that it is about, instead of logging the matter a second time; fixed on the call, the order is closed with it.</summary>
public sealed class AddCall(ChangeWorkOrder change, IOptions<WorkOrderOptions> policy, TimeProvider clock)
{
    /// <param name="summary">What the caller said, and what was tried.</param>
    /// <param name="fixedOnCall">What resolved the matter while the caller was on the line, and that they said so; null when it is still open.</param>
    public async Task RunAsync(
        Actor actor, SeenWorkOrder seen, int callerId, string summary, Resolution? fixedOnCall, IReadOnlyList<ReceivedFile> files, CancellationToken cancel)
    {
        if (!actor.IsHelpdesk)
            throw new RuleBrokenException("Only the helpdesk logs calls of others.");
        var order = await change.LoadAsync(actor, seen, cancel);
        if (order.RequesterId != callerId && !order.Participants.Any(participant => participant.PersonId == callerId))
            throw new RuleBrokenException($"{order.Number} is not the caller's. Log a new work order.");
        if (fixedOnCall is not null && order.RequesterId != callerId)
            throw new RuleBrokenException($"Only the customer of {order.Number} says that it works, and that is somebody else. Add the call as not fixed yet.");

        var now = clock.Now();
        order.LogCall(CallDirection.Incoming, reached: true, summary, actor, now);
        change.Attach(order, files, isInternal: false, actor, now);
        if (fixedOnCall is not null)
        {
            order.ProposeResolution(fixedOnCall, policy.Value.ReminderAfter(now), actor, now);
            order.Accept(VerdictVia.Call, score: null, comment: null, actor, now, policy.Value.ReopenUntil(now));
        }
        await change.SaveAsync(actor, order, cancel);
    }
}
