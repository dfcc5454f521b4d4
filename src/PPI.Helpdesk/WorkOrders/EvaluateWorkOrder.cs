using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The helpdesk decides how an order that the customer declined goes on.</summary>
public sealed class EvaluateWorkOrder(
    ChangeWorkOrder change, HelpdeskDbContext db, QuestionList questions, WorkOrderIntake intake, IOptions<WorkOrderOptions> policy, TimeProvider clock)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, Evaluation evaluation, CancellationToken cancel)
    {
        if (evaluation.Choice == EvaluationChoice.NewOrder)
        {
            await SeparateAsync(actor, seen, evaluation, cancel);
            return;
        }
        var asked = evaluation.Choice == EvaluationChoice.OtherTier ? await questions.OfChannelAsync(evaluation.Tier, cancel) : [];
        var leader = evaluation.Choice == EvaluationChoice.Intervention ? await TeamLeaderAsync(actor, evaluation, cancel) : null;
        await change.RunAsync(actor, seen, (order, now) =>
        {
            switch (evaluation.Choice)
            {
                case EvaluationChoice.SameTier:
                    order.SendBackWithFacts(evaluation.Text, actor, now);
                    break;
                case EvaluationChoice.OtherTier:
                    order.SendElsewhere(evaluation.Tier, evaluation.Text, PackageFor(order, evaluation, asked), actor, now);
                    break;
                case EvaluationChoice.Explain:
                    order.Explain(evaluation.Text, evaluation.MinutesUsed, policy.Value.ReminderAfter(now), actor, now);
                    break;
                default:
                    order.Intervene(leader!, evaluation.Text, actor, now);
                    break;
            }
        }, cancel);
    }

    private async Task SeparateAsync(Actor actor, SeenWorkOrder seen, Evaluation evaluation, CancellationToken cancel)
    {
        var order = await change.LoadAsync(actor, seen, cancel);
        order.CanEvaluate(actor).Enforce();
        var requester = await db.People.Where(person => person.Id == order.RequesterId).Select(person => person.Name).SingleAsync(cancel);
        var draft = new WorkOrderDraft(order.RequesterId, requester, evaluation.NewTitle, evaluation.NewDescription, order.Kind, order.Intake)
        {
            Location = order.Location,
            Contact = order.Contact,
            Asset = order.Asset,
            Severity = order.Answers,
        };
        var priority = await intake.DecidePriorityAsync(draft.Severity, draft.Kind, cancel);
        var routing = await intake.RouteAsync(categoryId: null, order.RequesterId, cancel);
        var now = clock.Now();
        var separated = WorkOrder.Log(draft, priority, routing, actor, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.WorkOrders.Add(separated);
        await db.SaveChangesAsync(cancel);
        separated.LinkNewMatterFrom(order, actor, now);
        await change.SaveAsync(actor, separated, cancel);
        order.SeparateNewMatter(separated.Id, evaluation.Text, policy.Value.ReminderAfter(now), actor, now);
        await change.SaveAsync(actor, order, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static HandoverPackage? PackageFor(WorkOrder order, Evaluation evaluation, IReadOnlyList<AskedQuestion> asked) =>
        evaluation.Tier.IsChannel() ? HandoverPackage.For(evaluation.Tier, asked, evaluation.PackageAnswers, order.IntakeAnswers) : null;

    private async Task<Actor> TeamLeaderAsync(Actor actor, Evaluation evaluation, CancellationToken cancel) =>
        evaluation.TeamLeaderId is { } id ? await db.ActivePersonAsync(id, cancel)
        : actor.IsTeamLeader ? actor
        : throw new RuleBrokenException("Choose the team leader who steps in.");
}

/// <summary>What the evaluator decided. Which parts are used depends on the choice.</summary>
/// <param name="Text">The new facts, the reason, or the explanation for the customer.</param>
public sealed record Evaluation(EvaluationChoice Choice, string Text)
{
    public Tier Tier { get; init; }
    public IReadOnlyDictionary<int, string> PackageAnswers { get; init; } = new Dictionary<int, string>();
    public int MinutesUsed { get; init; }
    public int? TeamLeaderId { get; init; }
    public string NewTitle { get; init; } = "";
    public string NewDescription { get; init; } = "";
}
