using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>An order that is logged on a Monday at ten in New York; each move happens so many hours later, and its clocks are read so many hours later.</summary>
internal sealed class ClockedOrder
{
    public static readonly SeverityAnswers Halted = new(CanAnyoneWork: false, HasWorkaround: false, WhoIsHit.WholePlace);
    public static readonly SeverityAnswers Interrupted = new(CanAnyoneWork: true, HasWorkaround: true, WhoIsHit.SeveralPeople);

    /// <summary>Monday to Friday, 8 to 17, New York.</summary>
    public static readonly BusinessCalendar Office =
        new(new CalendarHours("America/New_York", WorkingWeek.MondayToFriday(new WorkingPeriod(new TimeOnly(8, 0), new TimeOnly(17, 0)))));

    private readonly WorkOrder order;
    private readonly DateTimeOffset loggedAt;

    private ClockedOrder(WorkOrder order) => (this.order, loggedAt) = (order, order.LoggedAt);

    public static ClockedOrder Logged(SeverityAnswers? severity = null, WorkOrderKind kind = WorkOrderKind.Incident, double hoursLater = 0) =>
        new(A.WorkOrder().LoggedAt(TestClock.Start.AddHours(hoursLater)).OfKind(kind).Answering(severity ?? SeverityAnswers.NothingBroken).Build());

    public static ClockedOrder ByPhone() => new(WorkOrder.Log(
        new WorkOrderDraft(1, "Emma", "Locked out", "", WorkOrderKind.Incident, IntakeChannel.Phone), new PriorityDecision(Priority.P3, "drawn"), new Routing(3, "Carl", "on duty"), Someone.Consultant, TestClock.Start));

    /// <summary>"And my scanner", wrote the customer about what they had called for.</summary>
    public static ClockedOrder SplitOffACall()
    {
        var call = ByPhone().Replied(0, Someone.Customer).order;
        return new(call.SplitOff([call.Timeline[^1]], new SplitText("Scanner", "Too"), "Emma", submissionKey: null, new PriorityDecision(Priority.P3, "drawn"), new Routing(3, "Carl", "on duty"), Someone.Consultant, call.LoggedAt));
    }

    public ClockedOrder At(double hours, Action<WorkOrder, DateTimeOffset> move)
    {
        move(order, Hour(hours));
        return this;
    }

    public ClockedOrder Taken(double hours) => At(hours, (order, now) => order.Take(Someone.Consultant, now));

    public ClockedOrder Replied(double hours, Actor by) => At(hours, (order, now) => order.Reply("Words", by, now));

    public ClockedOrder Called(double hours, bool reached) => At(hours, (order, now) => order.LogCall(CallDirection.Outgoing, reached, "Words", Someone.Consultant, now));

    public ClockedOrder Asked(double hours) => At(hours, (order, now) => order.AskCustomer("Which floor?", Someone.Consultant, now));

    public ClockedOrder Held(double hours, HoldReason reason) => At(hours, (order, now) => order.Hold(reason, "Words", now.AddDays(9), Someone.Consultant, now));

    public ClockedOrder Resumed(double hours) => At(hours, (order, now) => order.Resume(Someone.Consultant, now));

    public ClockedOrder Resolved(double hours, ResolutionKind kind = ResolutionKind.Permanent) =>
        At(hours, (order, now) => order.ProposeResolution(new Resolution("Words", kind, 5), now.AddDays(3), Someone.Consultant, now));

    public ClockedOrder Declined(double hours) => At(hours, (order, now) => order.Decline(VerdictVia.Portal, "Words", null, Someone.Customer, now));

    public ClockedOrder SentBack(double hours) => At(hours, (order, now) => order.SendBackWithFacts("Words", Someone.OtherConsultant, now));

    public ClockedOrder Accepted(double hours) => At(hours, (order, now) => order.Accept(VerdictVia.Portal, null, null, Someone.Customer, now, now.AddDays(14)));

    public ClockedOrder Reopened(double hours) => At(hours, (order, now) => order.Reopen(VerdictVia.Portal, "Words", Someone.Customer, now));

    public ClockedOrder Withdrawn(double hours) => At(hours, (order, now) => order.Withdraw("Words", Someone.Customer, now));

    public ClockedOrder Prioritised(double hours, Priority priority) => At(hours, (order, now) => order.OverridePriority(priority, "Words", Someone.Consultant, now));

    public DateTimeOffset Hour(double hours) => loggedAt.AddHours(hours);

    public IReadOnlyList<ClockLedger> Clocks(double hours, ServiceLevelPolicy? policy = null) =>
        ClockLedger.Of(order.Timeline, policy ?? ServiceLevelPolicy.Shipped(calendarId: 1), Office, Hour(hours));

    public ClockLedger Clock(ClockKind kind, double hours, ServiceLevelPolicy? policy = null) => Assert.Single(Clocks(hours, policy), clock => clock.Kind == kind);
}
