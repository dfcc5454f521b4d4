using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What every new order needs, whichever way it comes in: its priority by the policy, its owner by routing, and the desk's questions where they are asked.</summary>
public sealed class WorkOrderIntake(HelpdeskDbContext db, QuestionList questions, TimeProvider clock)
{
    public async Task<PriorityDecision> DecidePriorityAsync(SeverityAnswers answers, WorkOrderKind kind, CancellationToken cancel) =>
        new PriorityPolicy(await db.PriorityRules.AsNoTracking().ToListAsync(cancel)).Decide(answers, kind);

    /// <exception cref="RuleBrokenException">A category of a new order that is not offered.</exception>
    public async Task CheckOfferedAsync(int? categoryId, CancellationToken cancel)
    {
        if (categoryId is not null && !await db.Categories.AnyAsync(category => category.Id == categoryId && !category.IsRetired, cancel))
            throw new RuleBrokenException("That category is not offered any more. Choose another one.");
    }

    /// <summary>What the desk asks of whoever logs an order about this category.</summary>
    public Task<IReadOnlyList<AskedQuestion>> QuestionsAsync(int? categoryId, CancellationToken cancel) => questions.AtIntakeAsync(categoryId, cancel);

    /// <summary>The service under which a category is offered; null when it stands by itself.</summary>
    public async Task<int?> ServiceOfAsync(int? categoryId, CancellationToken cancel) =>
        categoryId is null ? null : await db.Categories.Where(category => category.Id == categoryId).Select(category => category.ServiceId).SingleOrDefaultAsync(cancel);

    /// <summary>The owner, by the skill that the category asks for, retired or not: what was logged under it still needs it.</summary>
    /// <exception cref="RuleBrokenException">Nobody at the helpdesk can own it.</exception>
    public async Task<Routing> RouteAsync(int? categoryId, int requesterId, CancellationToken cancel) =>
        Routing.Choose(await CandidatesAsync(cancel), await SkillAsync(categoryId, cancel), requesterId, clock.Now());

    /// <summary>The order that the same form made before; null the first time.</summary>
    public async Task<int?> FindSentBeforeAsync(Guid? submissionKey, int loggedById, CancellationToken cancel) =>
        submissionKey is null
            ? null
            : await db.WorkOrders.Where(order => order.SubmissionKey == submissionKey && order.LoggedById == loggedById).Select(order => (int?)order.Id).SingleOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<RoutingCandidate>> CandidatesAsync(CancellationToken cancel)
    {
        const Roles helpdesk = Roles.Consultant | Roles.TeamLeader;
        var people = await db.People.AsNoTracking().Where(person => !person.IsDisabled && !person.IsImported && (person.Roles & helpdesk) != 0).ToListAsync(cancel);
        var load = await db.OwnerTallies
            .GroupBy(tally => tally.OwnerId)
            .Select(owned => new { OwnerId = owned.Key, Open = owned.Sum(tally => tally.Change) })
            .ToDictionaryAsync(owned => owned.OwnerId, owned => owned.Open, cancel);
        return [.. people.Select(person => new RoutingCandidate(person, load.GetValueOrDefault(person.Id)))];
    }

    private async Task<string?> SkillAsync(int? categoryId, CancellationToken cancel) =>
        categoryId is null ? null : await db.Categories.Where(category => category.Id == categoryId).Select(category => category.Skill).SingleOrDefaultAsync(cancel);
}
