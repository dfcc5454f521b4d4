using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Adds a question that is asked from now on. Orders logged or escalated before keep what they were asked.</summary>
public sealed class AddQuestion(QuestionChanges changes)
{
    /// <param name="asker">The helpdesk for one that is asked at intake, a channel for one of its hand-over package.</param>
    /// <param name="categoryId">At intake: of orders about what; null for all.</param>
    public async Task<int> RunAsync(Actor actor, Tier asker, int? categoryId, QuestionTerms terms, CancellationToken cancel)
    {
        var question = changes.Add(actor, asker == Tier.Helpdesk ? Question.AtIntake(categoryId, terms) : Question.ForHandOver(asker, terms));
        await changes.RequireOfferedAsync(question.CategoryId, cancel);
        await changes.RequireRoomAsync(question, cancel);
        await changes.SaveAsync(actor, "Question added", question, cancel);
        return question.Id;
    }
}
