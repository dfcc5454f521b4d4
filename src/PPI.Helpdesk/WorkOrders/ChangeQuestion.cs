using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Words a question better, or asks it in another way. What was answered keeps the wording to which it was given.</summary>
public sealed class ChangeQuestion(QuestionChanges changes)
{
    public async Task RunAsync(Actor actor, SeenPolicy seen, QuestionTerms terms, CancellationToken cancel)
    {
        var question = await changes.LoadAsync(actor, seen, cancel);
        question.Change(terms);
        await changes.SaveAsync(actor, "Question changed", question, cancel);
    }
}
