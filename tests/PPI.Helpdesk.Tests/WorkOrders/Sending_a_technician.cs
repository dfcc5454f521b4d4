using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Sending_a_technician
{
    private static readonly DateTimeOffset Now = TestClock.Start.AddHours(1);
    private static readonly DateTimeOffset Nine = new(2026, 3, 12, 13, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Fact]
    public void The_customer_reads_who_comes_when_and_what_for()
    {
        var order = Planned();

        var letter = WorkOrderLetters.ForCustomer(order, order.Timeline[^1], NewYork)!;

        Assert.Equal("Nora Network comes on Thursday, 12 March between 09:00 and 11:00 (New York) to replace the fuser.", letter.Paragraphs[0]);
        Assert.Equal(("Place", "Hall 4"), letter.Facts[0]);
        Assert.Equal((Someone.NetworkSpecialist.PersonId!.Value, 1), StaffNotices.About(order, order.Timeline[^1], 3, NewYork).Select(notice => (notice.PersonId, notice.Message.Visit!.Value)).Single());
    }

    [Fact]
    public void Rescheduled_to_somebody_else_both_technicians_are_told()
    {
        var order = Planned();
        order.RescheduleVisit(1, Someone.ApplicationsSpecialist, Nine.AddDays(1), Nine.AddDays(1).AddHours(2), "Nora is ill.", Someone.Consultant, Now);

        Assert.Equal((Someone.ApplicationsSpecialist.PersonId!.Value, Nine.AddDays(1), 1), (order.Visits[0].TechnicianId, order.Visits[0].BeginsAt, order.Visits[0].Revision));
        Assert.Equal([(8, false), (7, true)], StaffNotices.About(order, order.Timeline[^1], 3, NewYork).Select(notice => (notice.PersonId, notice.Message.IsVisitOff)));
    }

    [Fact]
    public void The_technician_says_what_came_of_it_though_the_order_is_with_others()
    {
        var order = Planned(A.WorkOrder().Escalated(Tier.Applications));
        Assert.False(order.CanNote(Someone.NetworkSpecialist));

        order.FinishVisit(1, "Replaced it, prints again", Someone.NetworkSpecialist, Nine);

        Assert.Equal((VisitState.Done, Nine), (order.Visits[0].State, order.Visits[0].EndedAt!.Value));
        order.Refuses(o => o.CancelVisit(1, "So", Someone.Consultant, Nine), "No visit is planned");
    }

    [Fact]
    public void A_closed_order_sends_nobody_and_its_technician_is_told()
    {
        var order = Planned();
        order.Withdraw("Works again", Someone.Customer, Now);

        Assert.Equal(VisitState.Overtaken, order.Visits[0].State);
        Assert.Equal(Someone.NetworkSpecialist.PersonId!.Value, Assert.Single(StaffNotices.About(order, order.Timeline[^1], 3, NewYork)).PersonId);
        order.Refuses(o => Plan(o), "closed work order");
    }

    [Fact]
    public void Only_who_works_the_order_sends_only_staff_and_only_ahead()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => Plan(o, by: Someone.Customer), "Somebody else works on it");
        order.Refuses(o => Plan(o, technician: Someone.Colleague), "not of the staff");
        A.WorkOrder().By(Someone.NetworkSpecialist).Build().Refuses(o => Plan(o), "is the customer");
        order.Refuses(o => Plan(o, from: Nine, until: Nine), "ends after it begins");
        order.Refuses(o => Plan(o, from: Nine, until: Nine.AddHours(13)), "within 12 hours");
        order.Refuses(o => Plan(o, from: Now.AddHours(-3), until: Now), "planned ahead");
        order.Refuses(o => o.PlanVisit(Someone.NetworkSpecialist, Nine, Nine.AddHours(1), " ", "replace it", Someone.Consultant, Now), "where the technician");
        order.Refuses(o => o.PlanVisit(Someone.NetworkSpecialist, Nine, Nine.AddHours(1), "B2", "", Someone.Consultant, Now), "comes to do");
        var planned = Planned();
        planned.Refuses(o => o.RescheduleVisit(1, Someone.NetworkSpecialist, Nine, Nine.AddHours(2), "So", Someone.Consultant, Now), "planned already");
        planned.Refuses(o => o.FinishVisit(2, "So", Someone.Consultant, Now), "not planned any more");
        A.WorkOrder().Resolved().Build().Refuses(o => Plan(o), "Wait for the verdict");
        Assert.True(A.WorkOrder().OnHold().Build().CanPlanVisit(Someone.Consultant));
    }

    [Fact]
    public void A_window_over_midnight_names_both_days() =>
        Assert.Equal("between Thursday, 12 March, 22:00 and Friday, 13 March, 01:00 (New York)", new VisitWindow(Nine.AddHours(13), Nine.AddHours(16)).InWords(NewYork));

    [Fact]
    public void A_calendar_reads_the_visit_and_takes_it_off_when_it_is_cancelled()
    {
        var order = Planned(purpose: "replace; clean, and test\\everything in the whole of the second hall, ünd so on and so forth");
        var planned = VisitCalendar.Of(order, order.Visits[0], "Nora Network", isOff: false, "helpdesk.example", Now);
        order.CancelVisit(1, "Not needed", Someone.Consultant, Now);
        var cancelled = VisitCalendar.Of(order, order.Visits[0], "Nora Network", isOff: false, "helpdesk.example", Now);

        Assert.Contains("\r\nDTSTART:20260312T130000Z\r\nDTEND:20260312T150000Z\r\n", planned, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Nora Network: replace\\; clean\\, and test\\\\everything", planned.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(planned.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("METHOD:PUBLISH", planned, StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", cancelled, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:0", planned, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", cancelled, StringComparison.Ordinal);
        Assert.Equal(Uid(planned), Uid(cancelled));

        static string Uid(string calendar) => calendar.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));
    }

    private static WorkOrder Planned(WorkOrderBuilder? builder = null, string purpose = "replace the fuser") =>
        (builder ?? A.WorkOrder()).Then(order => order.PlanVisit(Someone.NetworkSpecialist, Nine, Nine.AddHours(2), "Hall 4", purpose, Someone.TeamLeader, Now)).Build();

    private static void Plan(WorkOrder order, PPI.Helpdesk.People.Actor? by = null, PPI.Helpdesk.People.Actor? technician = null, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        order.PlanVisit(technician ?? Someone.NetworkSpecialist, from ?? Nine, until ?? Nine.AddHours(2), "B2", "replace it", by ?? Someone.Consultant, Now);
}
