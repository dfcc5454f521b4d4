using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>The oracle: looks at the order in every single minute of its life, rebuilt from the records up to that minute, and counts. Slow, and too simple to be wrong.</summary>
internal sealed class CountedMinutes(WorkOrder order, ServiceLevelPolicy policy, BusinessCalendar calendar)
{
    private readonly Dictionary<ClockKind, int> minutes = [];

    /// <summary>Minutes that counted since the clock's last sign of life; they are its own only when it goes on.</summary>
    private readonly Dictionary<ClockKind, int> unclaimed = [];

    public Dictionary<ClockKind, int> Until(DateTimeOffset now)
    {
        var known = 0;
        var state = WorkOrder.Replay([]);
        for (var minute = order.Timeline[0].At; minute <= now; minute = minute.AddMinutes(1))
        {
            // What is undone within the same minute has been, all the same.
            for (; known < order.Timeline.Count && order.Timeline[known].At <= minute; known++)
            {
                state = WorkOrder.Replay(order.Timeline.Take(known + 1));
                Look(state, [.. order.Timeline.Take(known + 1)], minute, passes: false);
            }
            if (minute < now)
                Look(state, [.. order.Timeline.Take(known)], minute, passes: true);
        }
        return minutes.Where(clock => clock.Value > 0).ToDictionary();
    }

    private void Look(WorkOrder state, List<TimelineRecord> records, DateTimeOffset minute, bool passes)
    {
        var working = state.IsOpen && state.Status is not (Status.Resolved or Status.AwaitingCustomer)
            && !(state.Status == Status.OnHold && policy.PausingHolds.Contains(state.HoldReason!.Value));
        if (!records.Exists(record => IsResponse(state, record)) && state.IsOpen)
            Tick(ClockKind.Response, state, minute, passes);
        if (state.IsOpen && state.Status != Status.Resolved)
            Tick(ClockKind.Restore, state, minute, passes && working);
        if (state.IsOpen)
        {
            Tick(ClockKind.Resolution, state, minute, passes && working);
            Tick(ClockKind.MoveAddChange, state, minute, passes && working);
        }
        Again(ClockKind.Evaluation, state.Status == Status.Evaluation, state, minute, passes);
        Again(ClockKind.Callback, state.Status == Status.Resolved && !records.SkipWhile(record => record.Sequence <= LastProposal(records)).Any(IsContact), state, minute, passes);
        Again(ClockKind.NextReply, state.UnansweredSince is not null, state, minute, passes);
        Again(ClockKind.Supplier, state.HoldReason == HoldReason.Vendor, state, minute, passes);
    }

    private void Again(ClockKind clock, bool runs, WorkOrder state, DateTimeOffset minute, bool passes)
    {
        if (runs)
            Tick(clock, state, minute, passes);
        else
            unclaimed.Remove(clock);
    }

    private void Tick(ClockKind clock, WorkOrder state, DateTimeOffset minute, bool passes)
    {
        var isOtherKinds = clock == ClockKind.MoveAddChange ? state.Kind != WorkOrderKind.MoveAddChange : clock == ClockKind.Resolution && state.Kind == WorkOrderKind.MoveAddChange;
        var target = isOtherKinds ? null : policy.Targets.FirstOrDefault(target => target.Clock == clock
            && (target.Priority ?? state.Priority) == state.Priority && (target.Kind ?? state.Kind) == state.Kind && (target.Intake ?? state.Intake) == state.Intake);
        var counts = target?.Length.Unit is TargetUnit.Seconds or TargetUnit.Minutes or TargetUnit.Hours || calendar.IsOpen(minute);
        unclaimed[clock] = unclaimed.GetValueOrDefault(clock) + (passes && counts ? 1 : 0);
        if (target is null)
            return;
        minutes[clock] = minutes.GetValueOrDefault(clock) + unclaimed[clock];
        unclaimed[clock] = 0;
    }

    private static int LastProposal(List<TimelineRecord> records) => records.FindLast(record => record.Step is WorkOrder.ResolutionProposed or WorkOrder.ResolutionFollowed)!.Sequence;

    private static bool IsContact(TimelineRecord record) => record.Step is WorkOrder.CallLogged { Reached: true } or WorkOrder.Replied { FromCustomer: true };

    private static bool IsResponse(WorkOrder state, TimelineRecord record) =>
        record.PersonId is not null && record.PersonId != state.RequesterId
        && record.Step is WorkOrder.Taken or WorkOrder.Replied { FromCustomer: false } or WorkOrder.CallLogged { Reached: true }
            or WorkOrder.CustomerAsked or WorkOrder.PutOnHold or WorkOrder.Escalated or WorkOrder.ResolutionProposed
            or WorkOrder.VisitPlanned or WorkOrder.WaysOffered or WorkOrder.RemoteHelpStarted or WorkOrder.Merged;
}
