using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The desk's questions: for the forms that ask them, and for the pages that keep them.</summary>
public sealed class QuestionList(HelpdeskDbContext db)
{
    /// <summary>What is asked of whoever logs an order about this category: what is asked about everything, then its own.</summary>
    public async Task<IReadOnlyList<AskedQuestion>> AtIntakeAsync(int? categoryId, CancellationToken cancel) => await Asked(
        db.Questions.Where(question => question.Asker == Tier.Helpdesk && (question.CategoryId == null || question.CategoryId == categoryId))
            .OrderBy(question => question.CategoryId != null)).ToListAsync(cancel);

    /// <summary>What the channels ask before they take an order over.</summary>
    public async Task<IReadOnlyList<AskedQuestion>> OfChannelsAsync(CancellationToken cancel) => await Asked(
        db.Questions.Where(question => question.Asker != Tier.Helpdesk).OrderBy(question => question.Asker)).ToListAsync(cancel);

    public async Task<IReadOnlyList<AskedQuestion>> OfChannelAsync(Tier channel, CancellationToken cancel) => await Asked(
        db.Questions.Where(question => question.Asker == channel && question.Asker != Tier.Helpdesk).OrderBy(question => question.Asker)).ToListAsync(cancel);

    /// <summary>All that are or were asked at intake, by category, those in use first.</summary>
    public async Task<IReadOnlyList<QuestionRow>> AllAtIntakeAsync(CancellationToken cancel) =>
        await Rows(db.Questions.Where(question => question.Asker == Tier.Helpdesk)).ToListAsync(cancel);

    /// <summary>All that channels ask or asked, those in use first.</summary>
    public async Task<IReadOnlyList<QuestionRow>> AllOfChannelsAsync(CancellationToken cancel) =>
        await Rows(db.Questions.Where(question => question.Asker != Tier.Helpdesk)).ToListAsync(cancel);

    public async Task<QuestionRow> OneAsync(int id, CancellationToken cancel) =>
        await Rows(db.Questions.Where(question => question.Id == id)).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();

    private static IQueryable<AskedQuestion> Asked(IOrderedQueryable<Question> questions) =>
        questions.ThenBy(question => question.Position).ThenBy(question => question.Id).AsNoTracking()
            .Where(question => !question.IsRetired)
            .Select(question => new AskedQuestion(
                question.Id, question.Asker, question.CategoryId, question.Wording, question.Help, question.Kind, question.Choices, question.IsRequired));

    private IQueryable<QuestionRow> Rows(IQueryable<Question> questions) =>
        from question in questions.AsNoTracking()
        join category in db.Categories on question.CategoryId equals category.Id into categories
        from category in categories.DefaultIfEmpty()
        orderby question.Asker, question.CategoryId != null, category.Name, question.IsRetired, question.Position, question.Id
        select new QuestionRow(
            question.Id, question.Asker, question.CategoryId, category.Name ?? "", question.Position, question.Wording, question.Help,
            question.Kind, question.Choices, question.IsRequired, question.IsRetired, question.Version);
}

/// <summary>One question with all that can be changed about it.</summary>
/// <param name="Category">By name; empty where it is asked about everything, or by a channel.</param>
public sealed record QuestionRow(
    int Id, Tier Asker, int? CategoryId, string Category, int Position, string Wording, string Help,
    QuestionKind Kind, IReadOnlyList<string> Choices, bool IsRequired, bool IsRetired, int Version)
{
    /// <summary>When it is asked, in words.</summary>
    public string When => Asker.IsChannel() ? $"Hand-over to {Asker.Label()}" : Category.Length > 0 ? Category : "Whatever it is about";
}
