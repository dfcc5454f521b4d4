using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Linking_work_orders
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    private readonly WorkOrder order = A.WorkOrder().Build();
    private readonly WorkOrder parent = A.WorkOrder().WithId(99).Build();

    [Theory]
    [InlineData(LinkKind.RelatedTo)]
    [InlineData(LinkKind.CausedBy)]
    [InlineData(LinkKind.ChildOf)]
    public void A_removed_link_is_gone_and_the_timeline_keeps_both(LinkKind kind)
    {
        order.Link(kind, parent, [], Someone.Consultant, Later);
        order.Unlink(kind, 99, Someone.OtherConsultant, Later);

        Assert.Empty(order.Links);
        Assert.Equal([nameof(WorkOrder.Linked), nameof(WorkOrder.Unlinked)], order.Timeline.TakeLast(2).Select(record => record.Kind));
        order.Refuses(o => o.Unlink(kind, 99, Someone.Consultant, Later), "not linked to WO-000099");
    }

    [Fact]
    public void What_came_about_by_itself_is_not_removed_by_people()
    {
        order.MarkDuplicateOf(parent, Someone.Consultant, Later);

        order.Refuses(o => o.Unlink(LinkKind.DuplicateOf, 99, Someone.Consultant, Later), "comes about by itself");
        order.Refuses(o => o.Unlink(LinkKind.RelatedTo, 99, Someone.Customer, Later), "Only staff link");
    }

    [Fact]
    public void A_part_has_one_parent_and_no_parent_is_a_part_of_its_part()
    {
        order.Link(LinkKind.ChildOf, parent, [], Someone.Consultant, Later);

        Assert.Equal(99, order.ParentId);
        order.Refuses(o => o.Link(LinkKind.ChildOf, A.WorkOrder().WithId(98).Build(), [], Someone.Consultant, Later), "part of WO-000099 already");
        parent.Refuses(o => o.Link(LinkKind.ChildOf, order, [99], Someone.Consultant, Later), "other way round");
    }

    [Fact]
    public void A_message_becomes_an_order_of_its_own_for_who_wrote_it_and_both_say_so()
    {
        var shared = A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Reply).Then(o => o.Reply("My scanner, too", Someone.Colleague, Later)).Build();
        TimelineRecord[] messages = [shared.Timeline[^1]];

        var splitOff = SplitOff(shared, messages);
        shared.NoteSplitOff(splitOff, messages, Someone.Consultant, Later);

        Assert.Equal(Someone.Colleague.PersonId, splitOff.RequesterId);
        Assert.Equal((LinkKind.SplitFrom, shared.Id), (Assert.Single(splitOff.Links).Kind, splitOff.Links[0].OtherId));
        Assert.Equal(("Otto Other", "My scanner, too", messages[0].Sequence), splitOff.LastStep<WorkOrder.SplitFrom>().Messages.Select(copy => (copy.Author, copy.Text, copy.Sequence)).Single());
        Assert.Equal([messages[0].Sequence], shared.LastStep<WorkOrder.SplitInto>().Sequences);
        Assert.Equal("My scanner, too", Assert.IsType<WorkOrder.Replied>(shared.Timeline[messages[0].Sequence - 1].Step).Message);
    }

    [Fact]
    public void What_staff_wrote_is_split_off_for_the_customer_and_an_internal_copy_stays_internal()
    {
        var noted = A.WorkOrder().Then(o => o.Note("The scanner as well", Someone.Consultant, Later)).Build();

        var splitOff = SplitOff(noted, [noted.Timeline[^1]]);

        Assert.Equal(noted.RequesterId, splitOff.RequesterId);
        Assert.False(splitOff.Timeline[^1].IsPublic);
        Assert.True(SplitOff(noted, [noted.Timeline[0]]).Timeline[^1].IsPublic);
    }

    [Fact]
    public void Only_staff_split_and_only_what_somebody_wrote()
    {
        order.Refuses(o => SplitOff(o, [o.Timeline[1]]), "Choose a message");
        order.Refuses(o => SplitOff(o, []), "Choose the message");
        order.Refuses(o => o.SplitOff([o.Timeline[0]], new SplitText("Scanner", ""), "Emma", null, new PriorityDecision(Priority.P3, "So"), Routing, Someone.Consultant, Later), "what the other matter is");
        order.Refuses(o => o.SplitOff([o.Timeline[0]], new SplitText("Scanner", "Too"), "Emma", null, new PriorityDecision(Priority.P3, "So"), Routing, Someone.Customer, Later), "Only staff make");
    }

    private static Routing Routing => new(Someone.OtherConsultant.PersonId!.Value, Someone.OtherConsultant.Name, "on duty");

    private static WorkOrder SplitOff(WorkOrder order, IReadOnlyList<TimelineRecord> messages)
    {
        var next = order.SplitOff(messages, new SplitText("Scanner", "Does not scan"), "Otto", null, new PriorityDecision(Priority.P3, "So"), Routing, Someone.Consultant, Later);
        Given.Id(next, 200);
        return next;
    }
}
