using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Taking_part_in_a_work_order
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public void The_customer_and_staff_say_who_takes_part_and_how()
    {
        var order = A.WorkOrder().Build();

        order.AddParticipant(Someone.Colleague, ParticipantLevel.Follow, Someone.Customer, Later);
        order.AddParticipant(Someone.Colleague, ParticipantLevel.Approve, Someone.Consultant, Later);

        Assert.Equal((Someone.Colleague.PersonId!.Value, ParticipantLevel.Approve), (Assert.Single(order.Participants).PersonId, order.Participants[0].Level));

        order.RemoveParticipant(Someone.Colleague.PersonId!.Value, Someone.Colleague.Name, Someone.Customer, Later);
        Assert.Empty(order.Participants);
    }

    [Fact]
    public void What_changes_nothing_is_refused()
    {
        var order = A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Follow).Build();

        order.Refuses(o => o.AddParticipant(Someone.Colleague, ParticipantLevel.Follow, Someone.Customer, Later), "takes part already");
        order.Refuses(o => o.AddParticipant(Someone.Customer, ParticipantLevel.Follow, Someone.Consultant, Later), "sees it anyway");
        order.Refuses(o => o.AddParticipant(Actor.System, ParticipantLevel.Follow, Someone.Consultant, Later), "Only people");
        order.Refuses(o => o.AddParticipant(Someone.Reviewer, (ParticipantLevel)9, Someone.Consultant, Later), "Choose what");
        order.Refuses(o => o.RemoveParticipant(99, "Nobody", Someone.Consultant, Later), "Nobody does not take part");
    }

    [Fact]
    public void Strangers_participants_and_other_channels_change_nobodys_part()
    {
        var order = A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Approve).Build();

        foreach (var other in new[] { Someone.Colleague, Someone.Reviewer, Someone.Administrator })
            order.Refuses(o => o.AddParticipant(Someone.Reviewer, ParticipantLevel.Follow, other, Later), "Ask them");
        order.Refuses(o => o.AddParticipant(Someone.Reviewer, ParticipantLevel.Follow, Someone.NetworkSpecialist, Later), "pass it to your channel");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.AddParticipant(Someone.Colleague, ParticipantLevel.Follow, Someone.Customer, Later), "Reopen it");
    }

    [Theory]
    [InlineData(LinkKind.RelatedTo)]
    [InlineData(LinkKind.CausedBy)]
    [InlineData(LinkKind.ChildOf)]
    public void Staff_link_orders(LinkKind kind)
    {
        var order = A.WorkOrder().Build();
        var other = A.WorkOrder().WithId(99).Build();

        order.Link(kind, other, [], Someone.Consultant, Later);

        Assert.Equal((kind, 99, Later), (Assert.Single(order.Links).Kind, order.Links[0].OtherId, order.Links[0].LinkedAt));
        order.Refuses(o => o.Link(kind, other, [], Someone.Consultant, Later), "already");
    }

    [Fact]
    public void A_link_names_another_order_in_a_way_that_people_choose()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.Link(LinkKind.RelatedTo, o, [], Someone.Consultant, Later), "Name another one");
        foreach (var byItself in new[] { LinkKind.DuplicateOf, LinkKind.ContinuationOf, LinkKind.NewMatterFrom, LinkKind.SplitFrom })
            order.Refuses(o => o.Link(byItself, A.WorkOrder().WithId(99).Build(), [], Someone.Consultant, Later), "Choose related to");
        order.Refuses(o => o.Link((LinkKind)9, A.WorkOrder().WithId(99).Build(), [], Someone.Consultant, Later), "Choose how");
        order.Refuses(o => o.Link(LinkKind.RelatedTo, A.WorkOrder().WithId(99).Build(), [], Someone.Customer, Later), "Only staff link");
    }
}
