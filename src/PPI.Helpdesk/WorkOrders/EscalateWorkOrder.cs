using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Moves an order from the helpdesk to a support channel, with what the channel needs to know.</summary>
public sealed class EscalateWorkOrder(ChangeWorkOrder change, QuestionList questions)
{
    /// <param name="answers">By the id of the channel's question.</param>
    public async Task RunAsync(
        Actor actor, SeenWorkOrder seen, Tier channel, EscalationReason reason, IReadOnlyDictionary<int, string> answers, CancellationToken cancel)
    {
        var asked = await questions.OfChannelAsync(channel, cancel);
        await change.RunAsync(actor, seen, (order, now) =>
        {
            order.CanEscalate(actor).Enforce();
            order.Escalate(channel, reason, HandoverPackage.For(channel, asked, answers, order.IntakeAnswers), actor, now);
        }, cancel);
    }
}
