using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What every change of the desk's questions has in common: that they still fit on the screen, and the audit record.</summary>
public sealed class QuestionChanges(PolicyChanges changes, HelpdeskDbContext db)
{
    internal Question Add(Actor actor, Question question) => changes.Add(actor, question);

    internal Task<Question> LoadAsync(Actor actor, SeenPolicy seen, CancellationToken cancel) => changes.LoadAsync<Question>(actor, seen.Id, seen.Version, cancel);

    internal async Task RequireOfferedAsync(int? categoryId, CancellationToken cancel)
    {
        if (categoryId is not null && !await db.Categories.AnyAsync(category => category.Id == categoryId && !category.IsRetired, cancel))
            throw new RuleBrokenException("That category is not offered any more. Choose another one.");
    }

    /// <summary>A question about everything is asked beside those of each category.</summary>
    internal async Task RequireRoomAsync(Question question, CancellationToken cancel)
    {
        var asked = await db.Questions.Where(other => other.Asker == Tier.Helpdesk && !other.IsRetired && other.Id != question.Id).Select(other => other.CategoryId).ToListAsync(cancel);
        var ofCategory = question.CategoryId is { } id
            ? asked.Count(other => other == id)
            : asked.Where(other => other is not null).GroupBy(other => other).Select(others => others.Count()).DefaultIfEmpty().Max();
        question.CanBeAsked(ofCategory + asked.Count(other => other is null)).Enforce();
    }

    internal Task SaveAsync(Actor actor, string act, Question question, CancellationToken cancel) =>
        changes.SaveAsync(actor, act, $"{question.Asker.Label()}: {question.Wording}", Details(question), cancel);

    private static string Details(Question question) => string.Create(CultureInfo.InvariantCulture,
        $"Version {question.Version}: {(question.CategoryId is { } id ? $"category {id}, " : "")}position {question.Position}, {question.Kind}, {(question.IsRequired ? "required" : "optional")}, help “{question.Help}”, choices “{string.Join("; ", question.Choices)}”");
}
