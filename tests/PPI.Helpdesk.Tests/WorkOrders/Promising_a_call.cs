using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Promising_a_call
{
    private static readonly DateTimeOffset Later = A.WorkOrder().Build().LoggedAt.AddHours(3);

    [Fact]
    public void A_promise_has_a_person_a_time_and_a_subject_and_one_is_open_at_a_time()
    {
        var order = A.WorkOrder().Build();
        order.Refuses(o => o.PromiseCall(Someone.Consultant, Later.AddHours(2), "the part", Someone.Customer, Later), "Only staff promise calls");
        order.Refuses(o => o.PromiseCall(Someone.Reviewer, Later.AddHours(2), "the part", Someone.Consultant, Later), "Name somebody of the staff");
        order.Refuses(o => o.PromiseCall(Someone.Consultant, Later, "the part", Someone.Consultant, Later), "promised ahead");
        order.Refuses(o => o.PromiseCall(Someone.Consultant, Later.AddHours(2), " ", Someone.Consultant, Later), "what the call is about");

        order.PromiseCall(Someone.OtherConsultant, Later.AddHours(2), "the part", Someone.Consultant, Later);

        var promise = Assert.Single(order.OpenPromises);
        Assert.Equal((PromiseKind.Agreed, Someone.OtherConsultant.PersonId!.Value, Later.AddHours(2), "the part"), (promise.Kind, promise.PromiserId, promise.DueAt!.Value, promise.About));
        order.Refuses(o => o.PromiseCall(Someone.Consultant, Later.AddHours(3), "another", Someone.Consultant, Later), "promised already");
    }

    [Fact]
    public void A_resolution_promises_a_callback_of_the_owner_by_itself_and_a_verdict_settles_it()
    {
        var order = A.WorkOrder().Taken(Someone.OtherConsultant).Resolved(Someone.OtherConsultant).Build();
        var callback = Assert.Single(order.OpenPromises);
        Assert.Equal((PromiseKind.Callback, order.OwnerId, null), (callback.Kind, callback.PromiserId, callback.DueAt));

        order.Decline(VerdictVia.Portal, "Still blank", null, Someone.Customer, Later);

        Assert.Empty(order.OpenPromises);
        Assert.Equal((PromiseState.Answered, Later), (callback.State, callback.SettledAt!.Value));
    }

    [Fact]
    public void A_customer_who_is_not_reached_is_tried_again_and_one_who_is_reached_needs_no_other_call()
    {
        var order = A.WorkOrder().Resolved().Build();
        order.PromiseCall(Someone.Consultant, Later.AddHours(2), "the part", Someone.Consultant, Later);
        order.Refuses(o => o.LogPromisedCall(2, "No answer", Later, Someone.Consultant, Later), "ahead");
        order.Refuses(o => o.LogPromisedCall(7, "No answer", Later.AddHours(1), Someone.Consultant, Later), "settled already");
        order.Refuses(o => o.LogPromisedCall(2, "", null, Someone.Consultant, Later), "what was said");

        order.LogPromisedCall(2, "No answer", Later.AddHours(5), Someone.Consultant, Later);

        Assert.Equal([(1, null), (1, Later.AddHours(5))], order.OpenPromises.Select(promise => (promise.TimesTried, promise.CallAt)));
        Assert.Equal(Later.AddHours(2), order.PromisedCalls[1].DueAt);

        order.LogCall(CallDirection.Incoming, reached: true, "It prints", Someone.OtherConsultant, Later.AddHours(1));

        Assert.Empty(order.OpenPromises);
        Assert.All(order.PromisedCalls, promise => Assert.Equal((PromiseState.Kept, "It prints"), (promise.State, promise.Outcome)));
        order.Refuses(o => o.LogPromisedCall(2, "Again", null, Someone.Consultant, Later), "No call is promised");
    }

    [Fact]
    public void What_the_customer_writes_settles_the_callback_and_leaves_somebodys_word()
    {
        var order = A.WorkOrder().Resolved().Build();
        order.PromiseCall(Someone.Consultant, Later.AddHours(2), "the part", Someone.Consultant, Later);

        order.Reply("It prints, thank you", Someone.Customer, Later);

        Assert.Equal([PromiseState.Answered, PromiseState.Open], order.PromisedCalls.Select(promise => promise.State));
    }

    [Fact]
    public void A_call_that_nobody_needs_says_why_and_closing_the_order_ends_what_is_open()
    {
        var order = A.WorkOrder().Build();
        order.PromiseCall(Someone.Consultant, Later.AddHours(2), "the part", Someone.Consultant, Later);
        order.Refuses(o => o.DropPromise(1, " ", Someone.Consultant, Later), "why nobody need call");
        order.DropPromise(1, "Met in the canteen", Someone.Consultant, Later);
        order.PromiseCall(Someone.Consultant, Later.AddHours(2), "the part", Someone.Consultant, Later);

        order.Withdraw("Found a way", Someone.Customer, Later);

        Assert.Equal([(PromiseState.NotNeeded, "Met in the canteen"), (PromiseState.Overtaken, "")], order.PromisedCalls.Select(promise => (promise.State, promise.Outcome)));
    }

    [Fact]
    public void Who_answers_for_the_order_next_takes_over_what_its_owner_promised_and_nobody_elses_word()
    {
        var order = A.WorkOrder().Resolved().Build();
        order.PromiseCall(Someone.NetworkSpecialist, Later.AddHours(2), "the part", Someone.Consultant, Later);

        order.Reassign(Someone.OtherConsultant, "Balance", Someone.TeamLeader, Later);

        Assert.Equal([Someone.OtherConsultant.PersonId!.Value, Someone.NetworkSpecialist.PersonId!.Value], order.PromisedCalls.Select(promise => promise.PromiserId));
    }

    [Fact]
    public void Who_gave_their_word_may_keep_it_though_the_order_went_to_another_channel()
    {
        var order = A.WorkOrder().Escalated().Build();
        order.PromiseCall(Someone.NetworkSpecialist, Later.AddHours(2), "the part", Someone.NetworkSpecialist, Later);
        order.PassOn(Tier.Applications, "A driver", Someone.NetworkSpecialist, Later);

        order.LogPromisedCall(1, "It is a driver", null, Someone.NetworkSpecialist, Later);

        Assert.Equal(PromiseState.Kept, order.PromisedCalls[0].State);
    }

    [Fact]
    public void That_it_is_overdue_is_said_once_and_again_when_another_time_was_set()
    {
        var order = A.WorkOrder().Build();
        order.PromiseCall(Someone.Consultant, Later.AddHours(2), "the part", Someone.Consultant, Later);
        order.Refuses(o => o.NoticePromise(1, [], Later.AddHours(1)), "not overdue");

        order.NoticePromise(1, [new ToldPerson(3, "Carl")], Later.AddHours(2));
        order.Refuses(o => o.NoticePromise(1, [], Later.AddHours(3)), "said already");
        order.LogPromisedCall(1, "No answer", Later.AddHours(5), Someone.Consultant, Later.AddHours(4));
        order.NoticePromise(1, [], Later.AddHours(5));

        Assert.Equal(Later.AddHours(5), order.PromisedCalls[0].NoticedAt);
    }
}
