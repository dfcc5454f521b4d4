using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the customer declined comes back to the helpdesk, where somebody decides how to go on (S0-9).</summary>
public sealed partial class WorkOrder
{
    /// <summary>From this decline on, somebody other than the last fixer evaluates.</summary>
    public const int FreshEyesFromDecline = 2;

    public Ruling CanEvaluate(Actor actor) =>
        Only(Status == Status.Evaluation, "There is nothing to evaluate: the customer has not declined a resolution.")
            .And(() => Only(IsHelpdeskHere(actor), "Only the helpdesk evaluates what a customer declined."))
            .And(() => Only(
                TimesDeclined < FreshEyesFromDecline || actor.PersonId != LastAttempt.PersonId,
                "The last attempt was yours, and the customer has declined more than once. Let somebody else evaluate it."));

    /// <summary>Back to the team that made the last attempt, with new facts.</summary>
    public void SendBackWithFacts(string facts, Actor actor, DateTimeOffset now)
    {
        CanEvaluate(actor).Enforce();
        Record(new Evaluated(EvaluationChoice.SameTier, Text(facts, TextLength, "the new facts"), LastAttempt.Tier), actor, now);
    }

    /// <summary>To another team: a channel, with its package, or the helpdesk itself.</summary>
    public void SendElsewhere(Tier tier, string why, HandoverPackage? package, Actor actor, DateTimeOffset now)
    {
        CanEvaluate(actor).Enforce();
        if (Chosen(tier, "the team") == LastAttempt.Tier)
            throw new RuleBrokenException($"{tier.Label()} made the last attempt. Choose another team, or send it back with new facts.");
        if (tier.IsChannel() && package is null)
            throw new RuleBrokenException($"{tier.Label()} needs to know more. Fill in its hand-over package.");
        Record(new Evaluated(EvaluationChoice.OtherTier, Text(why, TextLength, "why the other team should have it"), tier, Package: package), actor, now);
    }

    /// <summary>The matter is done, but needs explaining: the explanation is the next attempt, for the customer's verdict.</summary>
    public void Explain(string explanation, int minutes, DateTimeOffset reminderDueAt, Actor actor, DateTimeOffset now)
    {
        CanEvaluate(actor).Enforce();
        var proposal = Proposal(new Resolution(explanation, ResolutionKind.Permanent, minutes), reminderDueAt);
        Record(new Evaluated(EvaluationChoice.Explain, "", Tier.Helpdesk), actor, now);
        Record(proposal, actor, now);
    }

    /// <summary>What the customer declined for is a new matter: it has its own order now, and the customer reviews this one again.</summary>
    public void SeparateNewMatter(int newOrderId, string explanation, DateTimeOffset reminderDueAt, Actor actor, DateTimeOffset now)
    {
        CanEvaluate(actor).Enforce();
        var proposal = Proposal(new Resolution(explanation, ResolutionKind.Permanent, 0), reminderDueAt);
        Record(new Evaluated(EvaluationChoice.NewOrder, "", Tier.Helpdesk, newOrderId), actor, now);
        Record(proposal, actor, now);
    }

    /// <summary>The team leader takes the order on.</summary>
    public void Intervene(Actor teamLeader, string why, Actor actor, DateTimeOffset now)
    {
        CanEvaluate(actor).Enforce();
        if (!teamLeader.IsTeamLeader || IsRequester(teamLeader))
            throw new RuleBrokenException($"{teamLeader.Name} cannot step in. Choose a team leader who is not the customer.");
        Record(new Evaluated(EvaluationChoice.Intervention, Text(why, TextLength, "why the team leader should step in"), Tier.Helpdesk, NewOwnerId: teamLeader.PersonId, NewOwnerName: teamLeader.Name), actor, now);
    }

    private void GoToEvaluation(Stamp stamp)
    {
        EndReview();
        EndMerge();
        MoveTo(Tier.Helpdesk, StayOutcome.Declined, stamp.At);
        SetWorker(null);
        Status = Status.Evaluation;
    }

    public sealed record Evaluated(
        EvaluationChoice Choice, string Facts, Tier Tier, int? NewOrderId = null, HandoverPackage? Package = null,
        int? NewOwnerId = null, string? NewOwnerName = null) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.Status = Status.InProgress;
            if (Tier != order.Tier)
                order.MoveBetweenTiers(Tier, StayOutcome.Escalated, stamp.At);
            if (NewOwnerId is { } ownerId)
            {
                order.EndHandOver(HandOverState.Overtaken, stamp.At);
                order.SetOwner(ownerId);
                order.StepIn(ownerId, Facts, stamp);
            }
        }
    }
}

/// <summary>How a declined order goes on.</summary>
public enum EvaluationChoice
{
    SameTier,
    OtherTier,
    NewOrder,
    Explain,
    Intervention,
}
