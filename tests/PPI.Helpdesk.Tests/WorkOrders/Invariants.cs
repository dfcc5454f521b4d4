using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

/// <summary>What holds for every order at every time.</summary>
internal static class Invariants
{
    /// <summary>Domain, "Status": from where to where one move may lead. Every other change is a defect.</summary>
    public static readonly IReadOnlySet<(Status From, Status To)> Transitions = new HashSet<(Status, Status)>
    {
        (Status.Logged, Status.InProgress), // taken, escalated
        (Status.Logged, Status.AwaitingCustomer), // asked at once
        (Status.Logged, Status.OnHold),
        (Status.Logged, Status.Resolved), // in the first contact
        (Status.Logged, Status.Closed), // withdrawn, duplicate
        (Status.InProgress, Status.AwaitingCustomer),
        (Status.InProgress, Status.OnHold),
        (Status.InProgress, Status.Resolved),
        (Status.InProgress, Status.Closed),
        (Status.AwaitingCustomer, Status.InProgress),
        (Status.AwaitingCustomer, Status.Closed),
        (Status.OnHold, Status.InProgress),
        (Status.OnHold, Status.Closed),
        (Status.Resolved, Status.InProgress), // a merge undone
        (Status.Resolved, Status.Closed), // confirmed, lapsed, withdrawn, duplicate
        (Status.Resolved, Status.Evaluation), // declined
        (Status.Evaluation, Status.InProgress),
        (Status.Evaluation, Status.Resolved), // explained, new matter
        (Status.Evaluation, Status.Closed),
        (Status.Closed, Status.Evaluation), // reopened
    };

    public static void AssertHold(WorkOrder order)
    {
        Assert.Contains(order.OwnerId, Someone.OfTheHelpdesk.Select(person => person.PersonId!.Value));
        Assert.NotEqual(order.RequesterId, order.OwnerId);
        Assert.NotEqual(order.RequesterId, order.WorkerId);
        AssertTimeline(order);
        AssertAttempts(order);
        AssertStays(order);
        AssertHandOvers(order);
        AssertClosing(order);
        Assert.Equal(order.Status == Status.OnHold, order.ResumeAt is not null);
        Assert.Equal(order.Status == Status.OnHold, order.HoldReason is not null);
        Assert.Equal((int)order.Priority, order.PriorityRank);
        Assert.Equal(order.Answers.Severity, order.Severity);
        Assert.Equal(order.Participants.Count, order.Participants.Select(participant => participant.PersonId).Distinct().Count());
        Assert.DoesNotContain(order.RequesterId, order.Participants.Select(participant => participant.PersonId));
        Assert.DoesNotContain(order.Id, order.Links.Select(link => link.OtherId));
        Assert.True(order.MergedIntoId is null || order.Status is Status.Logged or Status.InProgress or Status.Resolved or Status.Closed);
        Assert.InRange(order.Links.Count(link => link.Kind == LinkKind.ChildOf), 0, 1);
        AssertExtras(order);
        if (order.Status == Status.Evaluation)
            Assert.Equal((Tier.Helpdesk, (int?)null), (order.Tier, order.WorkerId));
    }

    private static void AssertExtras(WorkOrder order)
    {
        AssertNumbered(order.Visits.Select(visit => visit.Number));
        AssertNumbered(order.WayOffers.Select(offer => offer.Number));
        AssertNumbered(order.Checklist.Select(item => item.Number));
        Assert.All(order.Checklist, item => Assert.Equal((item.Mark != ChecklistMark.Open, item.Mark == ChecklistMark.LeftOut), (item.MarkedAt is not null, item.Reason.Length > 0)));
        AssertNumbered(order.RemoteSessions.Select(session => session.Number));
        Assert.All(order.Visits, visit => Assert.Equal(visit.State == VisitState.Planned, visit.EndedAt is null));
        Assert.All(order.Visits, visit => Assert.NotEqual(order.RequesterId, visit.TechnicianId));
        Assert.All(order.WayOffers, offer => Assert.Equal((offer.State == WayOfferState.Open, offer.State == WayOfferState.Chosen), (offer.EndedAt is null, offer.ChosenWay is not null)));
        Assert.InRange(order.WayOffers.Count(offer => offer.State == WayOfferState.Open), 0, 1);
        Assert.All(order.WayOffers.Where(offer => offer.IsWaitedFor), offer => Assert.Equal((WayOfferState.Open, Status.AwaitingCustomer), (offer.State, order.Status)));
        Assert.InRange(order.RemoteSessions.Count(session => session.EndedAt is null), 0, 1);
        if (!order.IsOpen)
            Assert.Equal((false, null, null), (order.Visits.Any(visit => visit.State == VisitState.Planned), order.OpenWayOffer, order.OpenRemoteSession));
    }

    private static void AssertTimeline(WorkOrder order)
    {
        Assert.Equal(order.Version, order.Timeline.Count);
        AssertNumbered(order.Timeline.Select(record => record.Sequence));
        Assert.Equal(order.LastTouchedAt, order.Timeline[^1].At);
        if (order.Timeline.Count > 1)
            Assert.True(order.Timeline[^1].At >= order.Timeline[^2].At);
    }

    private static void AssertAttempts(WorkOrder order)
    {
        AssertNumbered(order.Attempts.Select(attempt => attempt.Number));
        var pending = order.Attempts.Where(attempt => attempt.Verdict == Verdict.Pending).ToList();
        Assert.Equal(order.Status == Status.Resolved ? 1 : 0, pending.Count);
        Assert.All(pending, attempt => Assert.Equal(order.Attempts.Count, attempt.Number));
        Assert.All(order.Attempts, attempt => Assert.Equal(attempt.Verdict == Verdict.Pending, attempt.VerdictAt is null));
        Assert.Equal(order.Status == Status.Resolved, order.ResolvedAt is not null);
        Assert.Equal(order.Status == Status.Resolved, order.ReminderDueAt is not null);
    }

    private static void AssertStays(WorkOrder order)
    {
        AssertNumbered(order.Stays.Select(stay => stay.Number));
        Assert.Equal((Tier.Helpdesk, order.LoggedAt), (order.Stays[0].Tier, order.Stays[0].EnteredAt));
        Assert.Equal(order.Tier, order.Stays[^1].Tier);
        Assert.Equal(order.IsOpen, order.Stays[^1].LeftAt is null);
        Assert.All(order.Stays, stay => Assert.Equal(stay.LeftAt is null, stay.Outcome is null));
        foreach (var (before, after) in order.Stays.Zip(order.Stays.Skip(1)))
        {
            var gap = after.EnteredAt - before.LeftAt!.Value;
            // While it was closed, and only then, no tier had it.
            Assert.True(before.Outcome == StayOutcome.Closed ? gap >= TimeSpan.Zero : gap == TimeSpan.Zero);
        }
        if (order.WorkerId is not null)
            Assert.Equal(order.WorkerId, order.Stays[^1].WorkerId);
    }

    private static void AssertHandOvers(WorkOrder order)
    {
        AssertNumbered(order.HandOvers.Select(handOver => handOver.Number));
        var open = order.HandOvers.Where(handOver => handOver.State == HandOverState.Offered).ToList();
        Assert.True(open.Count <= 1);
        Assert.All(open, handOver => Assert.Equal((order.OwnerId, order.HandOvers.Count, true), (handOver.FromId, handOver.Number, order.IsOpen)));
        Assert.All(order.HandOvers, handOver => Assert.Equal(handOver.State == HandOverState.Offered, handOver.AnsweredAt is null));
    }

    private static void AssertClosing(WorkOrder order)
    {
        var isClosed = order.Status == Status.Closed;
        Assert.Equal((isClosed, isClosed, !isClosed), (order.ClosedAt is not null, order.Closure is not null, order.IsOpen));
        Assert.Equal(order.Closure is Closure.Confirmed or Closure.Lapsed, order.ReopenUntil is not null);
        if (isClosed)
            Assert.Null(order.UnansweredSince);
        var lastVerdict = order.Attempts.Count == 0 ? (Verdict?)null : order.Attempts[^1].Verdict;
        if (order.Closure == Closure.Confirmed)
            Assert.Equal(Verdict.Accepted, lastVerdict);
        if (order.Closure == Closure.Lapsed)
            Assert.Equal(Verdict.Lapsed, lastVerdict);
    }

    /// <summary>1, 2, 3 … without gaps.</summary>
    private static void AssertNumbered(IEnumerable<int> numbers)
    {
        var expected = 0;
        foreach (var number in numbers)
            Assert.True(number == ++expected, $"{number} stands where {expected} should.");
    }
}
