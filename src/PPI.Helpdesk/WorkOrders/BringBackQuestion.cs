using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Asks a retired question again.</summary>
public sealed class BringBackQuestion(QuestionChanges changes)
{
    public async Task RunAsync(Actor actor, SeenPolicy seen, CancellationToken cancel)
    {
        var question = await changes.LoadAsync(actor, seen, cancel);
        await changes.RequireRoomAsync(question, cancel);
        question.BringBack();
        await changes.SaveAsync(actor, "Question brought back", question, cancel);
    }
}
