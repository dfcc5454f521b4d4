using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Waiting_with_a_work_order
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public void Asked_the_customer_waits_until_they_answer()
    {
        var order = A.WorkOrder().Build();

        order.AskCustomer("Which floor?", Someone.Consultant, Later);
        Assert.Equal((Status.AwaitingCustomer, Someone.Consultant.PersonId), (order.Status, order.WorkerId));

        order.Reply("The second", Someone.Customer, Later);
        Assert.Equal((Status.InProgress, Later), (order.Status, order.UnansweredSince!.Value));
    }

    [Fact]
    public void A_colleague_who_may_reply_answers_for_the_customer_and_staff_do_not()
    {
        var order = A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Reply).AwaitingCustomer().Build();

        order.Reply("I ask again", Someone.OtherConsultant, Later);
        Assert.Equal(Status.AwaitingCustomer, order.Status);

        order.Reply("Second floor", Someone.Colleague, Later);
        Assert.Equal(Status.InProgress, order.Status);
    }

    [Fact]
    public void Asking_takes_a_question_and_somebody_who_works_the_order()
    {
        A.WorkOrder().Build().Refuses(o => o.AskCustomer(" ", Someone.Consultant, Later), "Write what you need to know");
        A.WorkOrder().Build().Refuses(o => o.AskCustomer("Which?", Someone.NetworkSpecialist, Later), "with Helpdesk");
        A.WorkOrder().Build().Refuses(o => o.AskCustomer("Which?", Someone.Customer, Later), "You are the customer");
        A.WorkOrder().AwaitingCustomer().Build().Refuses(o => o.AskCustomer("Which?", Someone.Consultant, Later), "has been asked");
        A.WorkOrder().Resolved().Build().Refuses(o => o.AskCustomer("Which?", Someone.Consultant, Later), "Wait for the verdict");
    }

    [Theory]
    [InlineData(HoldReason.Vendor)]
    [InlineData(HoldReason.Parts)]
    [InlineData(HoldReason.PlannedChange)]
    public void On_hold_an_order_has_a_reason_and_a_date(HoldReason reason)
    {
        var order = A.WorkOrder().Build();

        order.Hold(reason, "Until the window on Sunday", Later.AddDays(6), Someone.Consultant, Later);

        Assert.Equal((Status.OnHold, reason, Later.AddDays(6), Someone.Consultant.PersonId), (order.Status, order.HoldReason!.Value, order.ResumeAt!.Value, order.WorkerId));
    }

    [Fact]
    public void A_hold_needs_a_known_reason_words_and_a_date_within_a_year()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.Hold(HoldReason.Parts, " ", Later.AddDays(1), Someone.Consultant, Later), "Write what is being waited for");
        order.Refuses(o => o.Hold(HoldReason.Parts, "Fuser", Later, Someone.Consultant, Later), "Choose a later one");
        order.Refuses(o => o.Hold(HoldReason.Parts, "Fuser", Later.AddYears(1).AddMilliseconds(1), Someone.Consultant, Later), "Choose an earlier date");
        order.Refuses(o => o.Hold((HoldReason)9, "Fuser", Later.AddDays(1), Someone.Consultant, Later), "Choose what");
        order.Hold(HoldReason.Parts, "Fuser", Later.AddYears(1), Someone.Consultant, Later);
    }

    [Fact]
    public void A_hold_resumes_by_itself_when_its_date_has_come_and_not_before()
    {
        var order = A.WorkOrder().OnHold(until: Later).Build();

        order.Refuses(o => o.Resume(Actor.System, Later.AddMilliseconds(-1)), "not time yet");
        order.Resume(Actor.System, Later);

        Assert.Equal(Status.InProgress, order.Status);
        Assert.Null(order.HoldReason);
        Assert.Null(order.ResumeAt);
        Assert.Null(order.Timeline[^1].PersonId);
    }

    [Fact]
    public void The_system_never_resumes_what_waits_for_the_customer() =>
        A.WorkOrder().AwaitingCustomer().Build().Refuses(o => o.Resume(Actor.System, Later.AddYears(9)), "not time yet");

    [Fact]
    public void Who_works_it_and_the_helpdesk_resume_at_any_time()
    {
        foreach (var actor in new[] { Someone.NetworkSpecialist, Someone.Consultant, Someone.OtherConsultant, Someone.TeamLeader })
        {
            var order = A.WorkOrder().Escalated().OnHold().Build();
            order.Resume(actor, Later);
            Assert.Equal((Status.InProgress, Tier.NetworkAndDesktop), (order.Status, order.Tier));
        }
        A.WorkOrder().Escalated().OnHold().Build().Refuses(o => o.Resume(Someone.ApplicationsSpecialist, Later), "Only staff");
        A.WorkOrder().OnHold().Build().Refuses(o => o.Resume(Someone.Customer, Later), "Only staff");
        A.WorkOrder().Build().Refuses(o => o.Resume(Someone.Consultant, Later), "Nothing is being waited for");
    }

    [Fact]
    public void A_reply_does_not_end_a_hold()
    {
        var order = A.WorkOrder().OnHold().Build();

        order.Reply("Any news?", Someone.Customer, Later);

        Assert.Equal(Status.OnHold, order.Status);
    }

    [Fact]
    public void Closing_ends_the_waiting()
    {
        var order = A.WorkOrder().OnHold().Withdrawn().Build();

        Assert.Null(order.HoldReason);
        Assert.Null(order.ResumeAt);
    }
}
