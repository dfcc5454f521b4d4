using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Talking_about_a_work_order
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);
    private static readonly AttachedFile File = new(Guid.NewGuid(), "screen.png", 1_234);

    [Fact]
    public void The_oldest_message_of_the_customer_waits_until_a_person_answers()
    {
        var order = A.WorkOrder().Build();
        order.Reply("Any news?", Someone.Customer, Later);
        order.Reply("Hello?", Someone.Customer, Later.AddHours(1));
        Assert.Equal(Later, order.UnansweredSince);

        order.Reply("We have received your message", Actor.System, Later.AddHours(2));
        Assert.Equal(Later, order.UnansweredSince);

        order.Reply("The part comes tomorrow", Someone.Consultant, Later.AddHours(2));
        Assert.Null(order.UnansweredSince);
    }

    [Fact]
    public void A_call_answers_only_when_the_customer_was_reached()
    {
        var order = A.WorkOrder().Then(o => o.Reply("Any news?", Someone.Customer, Later)).Build();

        order.LogCall(CallDirection.Outgoing, reached: false, "Voicemail", Someone.Consultant, Later);
        Assert.NotNull(order.UnansweredSince);

        order.LogCall(CallDirection.Incoming, reached: true, "Explained", Someone.Consultant, Later);
        Assert.Null(order.UnansweredSince);
    }

    [Fact]
    public void Asking_back_proposing_and_closing_answer_the_customer()
    {
        Assert.Null(A.WorkOrder().Then(Asked).AwaitingCustomer().Build().UnansweredSince);
        Assert.Null(A.WorkOrder().Then(Asked).Resolved().Build().UnansweredSince);
        Assert.Null(A.WorkOrder().Then(Asked).Withdrawn().Build().UnansweredSince);
        Assert.NotNull(A.WorkOrder().Then(Asked).Taken().OnHold().Build().UnansweredSince);

        static void Asked(WorkOrder order) => order.Reply("Any news?", Someone.Customer, Later);
    }

    [Fact]
    public void A_reply_is_public_and_a_note_and_a_call_are_not()
    {
        var order = A.WorkOrder().Build();

        order.Reply("Hello", Someone.Consultant, Later);
        order.Note("Third time this week", Someone.Consultant, Later);
        order.LogCall(CallDirection.Outgoing, reached: true, "Told her", Someone.Consultant, Later);
        order.AttachFiles([File], isInternal: false, Someone.Consultant, Later);
        order.AttachFiles([File], isInternal: true, Someone.Consultant, Later);

        Assert.Equal([true, false, false, true, false], order.Timeline.Skip(2).Select(record => record.IsPublic));
    }

    [Fact]
    public void A_customers_thanks_after_a_resolution_closes_nothing()
    {
        var order = A.WorkOrder().Resolved().Build();

        order.Reply("Thanks!", Someone.Customer, Later);

        Assert.Equal((Status.Resolved, Verdict.Pending), (order.Status, order.Attempts[0].Verdict));
    }

    [Fact]
    public void Empty_words_are_refused_with_what_to_write()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.Reply(" ", Someone.Customer, Later), "Write a message");
        order.Refuses(o => o.Note("", Someone.Consultant, Later), "Write a note");
        order.Refuses(o => o.LogCall(CallDirection.Outgoing, true, "\n", Someone.Consultant, Later), "Write what was said");
        order.Refuses(o => o.LogCall((CallDirection)9, true, "So", Someone.Consultant, Later), "Choose who called");
        order.Refuses(o => o.Reply(new string('a', 20_001), Someone.Customer, Later), "20,000");
    }

    [Fact]
    public void Customers_and_strangers_write_no_notes_and_log_no_calls()
    {
        foreach (var other in new[] { Someone.Customer, Someone.Colleague, Someone.Reviewer, Someone.Administrator })
        {
            A.WorkOrder().Build().Refuses(o => o.Note("So", other, Later), "for staff");
            A.WorkOrder().Build().Refuses(o => o.LogCall(CallDirection.Incoming, true, "So", other, Later), "Only staff");
            A.WorkOrder().Build().Refuses(o => o.AttachFiles([File], isInternal: true, other, Later), "for staff");
        }
    }

    [Fact]
    public void Who_only_follows_does_not_reply()
    {
        var order = A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Follow).Build();

        order.Refuses(o => o.Reply("Me too", Someone.Colleague, Later), "Ask the customer");
        order.Refuses(o => o.AttachFiles([File], isInternal: false, Someone.Colleague, Later), "Ask the customer");
    }

    [Fact]
    public void On_a_closed_order_staff_still_write_and_the_customer_is_told_what_to_do()
    {
        var order = A.WorkOrder().Resolved().Confirmed().Build();

        order.Refuses(o => o.Reply("Again", Someone.Customer, Later), "Say \"not fixed\"");
        order.Refuses(o => o.AttachFiles([File], isInternal: false, Someone.Customer, Later), "Say \"not fixed\"");
        order.Reply("The spare part stays with you", Someone.Consultant, Later);
        order.Note("Bill it", Someone.Consultant, Later);
        Assert.Equal(Status.Closed, order.Status);
    }

    [Fact]
    public void Files_come_one_to_twenty_at_a_time()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.AttachFiles([], isInternal: false, Someone.Customer, Later), "1 to 20");
        order.Refuses(o => o.AttachFiles([.. Enumerable.Repeat(File, 21)], isInternal: false, Someone.Customer, Later), "1 to 20");
        order.AttachFiles([.. Enumerable.Repeat(File, 20)], isInternal: false, Someone.Customer, Later);

        Assert.Equal(20, order.LastStep<WorkOrder.FilesAttached>().Files.Count);
    }
}
