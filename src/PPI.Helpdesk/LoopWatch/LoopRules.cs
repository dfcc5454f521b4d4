using PPI.Helpdesk.Database;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.LoopWatch;

/// <summary>For which open orders each rule holds now, as queries that begin with an index of what is running or open: they cost what is stuck, not what there is.</summary>
internal sealed class LoopRules(HelpdeskDbContext db, LoopThresholds terms, BusinessCalendar calendar, DateTimeOffset now)
{
    private static readonly StayOutcome?[] Moved = [StayOutcome.Escalated, StayOutcome.PassedOn, StayOutcome.Returned, StayOutcome.ReturnedIncomplete];

    private IQueryable<WorkOrder> Open => db.WorkOrders.Where(order => order.ClosedAt == null);

    public IQueryable<WorkOrder> Holding(LoopRule rule)
    {
        switch (rule)
        {
            case LoopRule.EvaluationOverdue:
                return Overdue(ClockKind.Evaluation).Where(order => order.Status == Status.Evaluation);
            case LoopRule.DeclinedAgain:
                return Open.Where(order => order.TimesDeclined > 0 && order.TimesDeclined >= terms.Declines);
            case LoopRule.PassedAround:
                return Open.Where(order => order.Status != Status.Resolved
                    && order.Stays.Any(stay => stay.LeftAt == null && stay.Number > terms.Moves)
                    && order.Stays.Count(stay => Moved.Contains(stay.Outcome) && !order.Attempts.Any(attempt => attempt.ProposedAt >= stay.LeftAt)) >= terms.Moves);
            case LoopRule.CallbackOverdue:
                return Overdue(ClockKind.Callback).Where(order => order.Status == Status.Resolved);
            case LoopRule.NothingDone:
                var idleSince = calendar.AddBusinessDays(now, -terms.IdleDays);
                return Open.Where(order => order.LastWorkedAt <= idleSince && order.Status == Status.InProgress && order.MergedIntoId == null);
            default:
                var offeredBefore = calendar.Subtract(now, TimeSpan.FromHours(terms.HandOverHours));
                return Open.Where(order => order.HandOvers.Any(handOver => handOver.State == HandOverState.Offered && handOver.OfferedAt <= offeredBefore));
        }
    }

    /// <summary>Orders whom a team leader must see to by now, and nobody has in this iteration.</summary>
    public IQueryable<WorkOrder> WithoutIntervention() => Open.Where(order =>
        order.TimesDeclined > 0 && order.TimesDeclined >= terms.DeclinesForIntervention
        && !order.Interventions.Any(intervention => intervention.ClosedAt == null || intervention.Iteration == order.TimesDeclined));

    private IQueryable<WorkOrder> Overdue(ClockKind kind) => Open.Where(order =>
        db.OrderClocks.Where(clock => clock.Kind == kind && clock.State == ClockState.Running && clock.DueAt <= now).Select(clock => clock.WorkOrderId).Contains(order.Id));
}
