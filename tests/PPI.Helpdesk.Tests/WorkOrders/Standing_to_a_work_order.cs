using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Standing_to_a_work_order
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public void A_specialist_who_is_the_customer_is_the_customer_and_nothing_more()
    {
        var order = A.WorkOrder().By(Someone.NetworkSpecialist).Escalated(Tier.NetworkAndDesktop).Build();

        AssertNoStaffRights(order, Someone.NetworkSpecialist);
        order.Reply("It is my own laptop", Someone.NetworkSpecialist, Later);

        Assert.True(order.LastStep<WorkOrder.Replied>().FromCustomer);
        Assert.False(Someone.NetworkSpecialist.SeesInternalRecords(order.RequesterId));
    }

    [Fact]
    public void Who_has_every_role_is_still_only_the_customer_of_their_own_order()
    {
        var order = A.WorkOrder().By(Someone.OfEveryRole).Build();

        AssertNoStaffRights(order, Someone.OfEveryRole);
        order.Refuses(o => o.Reassign(Someone.OtherConsultant, "Quicker", Someone.OfEveryRole, Later), "Only a team leader");
        order.Refuses(o => o.OverridePriority(Priority.P1, "Mine", Someone.OfEveryRole, Later), "Only the helpdesk");
        order.Refuses(o => o.Note("To myself", Someone.OfEveryRole, Later), "for staff");
    }

    [Fact]
    public void A_consultant_who_is_the_customer_gives_the_verdict_as_the_customer()
    {
        var order = A.WorkOrder().By(Someone.OtherConsultant).Resolved().Build();

        order.Accept(VerdictVia.Portal, 8, null, Someone.OtherConsultant, Later, Later.AddDays(14));

        Assert.Equal(Closure.Confirmed, order.Closure);
    }

    [Fact]
    public void A_specialist_reads_what_another_channel_has_and_writes_nothing_there()
    {
        var order = A.WorkOrder().Escalated(Tier.NetworkAndDesktop).Build();
        var other = Someone.ApplicationsSpecialist;

        Assert.True(other.SeesInternalRecords(order.RequesterId));
        foreach (var may in new[] { order.CanReply(other), order.CanNote(other), order.CanLogCall(other), order.CanAttach(other), order.CanReclassify(other),
            order.CanRetitle(other), order.CanChangeParticipants(other), order.CanLink(other) })
            Assert.Equal("You read this work order, but it is with Network & Desktop. Ask the helpdesk to pass it to your channel.", may.Refusal);
        AssertNoStaffRights(order, other);
    }

    [Fact]
    public void A_specialist_of_two_channels_works_in_both()
    {
        foreach (var channel in new[] { Tier.Applications, Tier.Intelligence })
            Assert.True(A.WorkOrder().Escalated(channel).Build().CanTake(Someone.TwoChannelSpecialist));
        Assert.False(A.WorkOrder().Escalated(Tier.NetworkAndDesktop).Build().CanTake(Someone.TwoChannelSpecialist));
    }

    [Fact]
    public void A_specialist_who_is_let_in_replies_as_staff()
    {
        var order = A.WorkOrder().FollowedBy(Someone.ApplicationsSpecialist, ParticipantLevel.Reply).Build();

        order.Reply("We saw this last year", Someone.ApplicationsSpecialist, Later);

        Assert.False(order.LastStep<WorkOrder.Replied>().FromCustomer);
    }

    [Fact]
    public void A_specialist_who_is_consulted_writes_notes_and_the_order_stays_where_it_is()
    {
        var order = A.WorkOrder().Escalated(Tier.NetworkAndDesktop).FollowedBy(Someone.ApplicationsSpecialist, ParticipantLevel.Reply).Build();

        order.Note("Ask for the version of the driver", Someone.ApplicationsSpecialist, Later);

        Assert.Equal(Tier.NetworkAndDesktop, order.Tier);
        Assert.False(order.CanTake(Someone.ApplicationsSpecialist));
        Assert.False(A.WorkOrder().FollowedBy(Someone.ApplicationsSpecialist, ParticipantLevel.Follow).Build().CanNote(Someone.ApplicationsSpecialist) && A.WorkOrder().Escalated(Tier.NetworkAndDesktop)
            .FollowedBy(Someone.ApplicationsSpecialist, ParticipantLevel.Follow).Build().CanNote(Someone.ApplicationsSpecialist));
        Assert.False(A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Reply).Build().CanNote(Someone.Colleague));
    }

    [Fact]
    public void The_helpdesk_writes_on_every_order_wherever_it_is()
    {
        var order = A.WorkOrder().Escalated().Build();

        foreach (var may in new[] { order.CanReply(Someone.OtherConsultant), order.CanNote(Someone.OtherConsultant), order.CanLogCall(Someone.OtherConsultant) })
            Assert.True(may);
    }

    [Fact]
    public void Reviewers_and_administrators_are_no_staff()
    {
        foreach (var other in new[] { Someone.Reviewer, Someone.Administrator, Someone.Colleague })
        {
            AssertNoStaffRights(A.WorkOrder().Build(), other);
            Assert.False(other.SeesInternalRecords(A.WorkOrder().Build().RequesterId));
        }
    }

    [Fact]
    public void Who_sees_an_order_in_a_list_is_staff_its_customer_or_takes_part()
    {
        var orders = new[] { A.WorkOrder().WithId(1).FollowedBy(Someone.Colleague, ParticipantLevel.Follow).Build(), A.WorkOrder().WithId(2).By(Someone.Reviewer).Build() }.AsQueryable();

        Assert.Equal([1], Seen(Someone.Customer));
        Assert.Equal([1], Seen(Someone.Colleague));
        Assert.Equal([2], Seen(Someone.Reviewer));
        Assert.Empty(Seen(Someone.Administrator));
        foreach (var staff in new[] { Someone.Consultant, Someone.TeamLeader, Someone.ApplicationsSpecialist, Someone.OfEveryRole, Actor.System })
            Assert.Equal([1, 2], Seen(staff));

        IEnumerable<int> Seen(Actor actor) => orders.VisibleTo(actor).Select(order => order.Id);
    }

    private static void AssertNoStaffRights(WorkOrder order, Actor actor)
    {
        foreach (var may in new[] { order.CanTake(actor), order.CanEscalate(actor), order.CanPassOn(actor), order.CanReturn(actor), order.CanAskCustomer(actor),
            order.CanHold(actor), order.CanProposeResolution(actor), order.CanOfferHandOver(actor), order.CanReassign(actor), order.CanOverridePriority(actor),
            order.CanReclassify(actor), order.CanNote(actor), order.CanLogCall(actor), order.CanLink(actor), order.CanMarkDuplicate(actor), order.CanMerge(actor), order.CanTakeIn(actor), order.CanSeparate(actor), order.CanSplit(actor), order.CanPlanVisit(actor), order.CanChangeVisit(actor), order.CanOfferWays(actor), order.CanWithdrawWays(actor), order.CanStartRemoteHelp(actor), order.CanEndRemoteHelp(actor), order.CanEvaluate(actor) })
            Assert.False(may);
    }
}
