using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Stops asking a question.</summary>
public sealed class RetireQuestion(QuestionChanges changes)
{
    public async Task RunAsync(Actor actor, SeenPolicy seen, CancellationToken cancel)
    {
        var question = await changes.LoadAsync(actor, seen, cancel);
        question.Retire();
        await changes.SaveAsync(actor, "Question retired", question, cancel);
    }
}
