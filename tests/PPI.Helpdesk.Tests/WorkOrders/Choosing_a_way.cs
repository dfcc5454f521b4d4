using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Choosing_a_way
{
    private static readonly DateTimeOffset Now = TestClock.Start.AddHours(1);
    private static readonly DateTimeOffset Expires = Now.AddDays(2);
    private static readonly Way Repair = new("Repair", "Thirty minutes now, set-up next week", "30 minutes");
    private static readonly Way Replace = new("New laptop", "You get another one", "2 hours");

    private readonly WorkOrder order = A.WorkOrder().Then(order => order.OfferWays("How do we go on?", [Repair, Replace], Expires, Someone.Consultant, Now)).Build();

    [Fact]
    public void The_order_waits_for_the_customer_and_goes_on_with_what_they_chose()
    {
        Assert.Equal((Status.AwaitingCustomer, 2), (order.Status, order.OpenWayOffer!.Ways));

        order.ChooseWay(1, 2, "New laptop", VerdictVia.Portal, Someone.Customer, Now);

        Assert.Equal((Status.InProgress, WayOfferState.Chosen, 2, Someone.Customer.PersonId), (order.Status, order.WayOffers[0].State, order.WayOffers[0].ChosenWay!.Value, order.WayOffers[0].ChosenById));
        Assert.Equal(("New laptop", VerdictVia.Portal), (order.LastStep<WorkOrder.WayChosen>().Title, order.LastStep<WorkOrder.WayChosen>().Via));
        Assert.Equal(Now, order.UnansweredSince);
        order.Refuses(o => o.ChooseWay(1, 1, "Repair", VerdictVia.Portal, Someone.Customer, Now), "made already");
    }

    [Fact]
    public void Staff_only_record_what_the_customer_said_in_a_call()
    {
        order.Refuses(o => o.ChooseWay(1, 1, "Repair", VerdictVia.Portal, Someone.Consultant, Now), "Record the call");
        order.Refuses(o => o.ChooseWay(1, 1, "Repair", VerdictVia.Portal, Someone.Colleague, Now), "Only the customer chooses");
        order.Refuses(o => o.ChooseWay(1, 1, "Repair", VerdictVia.Call, Actor.System, Now), "Only the customer chooses");
        order.ChooseWay(1, 1, "Repair", VerdictVia.Call, Someone.Consultant, Now);

        Assert.Equal(Someone.Consultant.PersonId, order.WayOffers[0].ChosenById);
    }

    [Fact]
    public void Withdrawn_or_expired_nothing_is_left_to_choose()
    {
        order.Refuses(o => o.ExpireWays(Expires.AddMilliseconds(-1)), "still has time");
        order.Refuses(o => o.ChooseWay(1, 1, "Repair", VerdictVia.Portal, Someone.Customer, Expires), "time for this choice is over");
        order.ExpireWays(Expires);
        Assert.Equal((WayOfferState.Expired, Status.InProgress), (order.WayOffers[0].State, order.Status));
        order.Refuses(o => o.ChooseWay(1, 1, "Repair", VerdictVia.Portal, Someone.Customer, Expires), "No choice is offered");

        order.OfferWays("Once more?", [Repair, Replace], Expires.AddDays(2), Someone.Consultant, Expires);
        order.Refuses(o => o.ChooseWay(1, 1, "Repair", VerdictVia.Portal, Someone.Customer, Expires), "Another choice");
        order.WithdrawWays("Out of stock", Someone.Consultant, Expires);
        Assert.Equal((WayOfferState.Withdrawn, Status.InProgress), (order.WayOffers[1].State, order.Status));
    }

    [Theory]
    [InlineData(WayOfferState.Chosen)]
    [InlineData(WayOfferState.Withdrawn)]
    [InlineData(WayOfferState.Expired)]
    public void However_a_choice_ends_a_question_that_was_asked_meanwhile_still_waits(WayOfferState end)
    {
        order.Resume(Someone.Consultant, Now);
        order.AskCustomer("Which floor?", Someone.Consultant, Now);

        if (end == WayOfferState.Chosen)
            order.ChooseWay(1, 1, "Repair", VerdictVia.Portal, Someone.Customer, Now);
        else if (end == WayOfferState.Withdrawn)
            order.WithdrawWays("Out of stock", Someone.Consultant, Now);
        else
            order.ExpireWays(Expires);

        Assert.Equal((end, Status.AwaitingCustomer), (order.WayOffers[0].State, order.Status));
        order.Reply("The second one", Someone.Customer, Expires);
        Assert.Equal(Status.InProgress, order.Status);
    }

    [Fact]
    public void Resolved_without_waiting_for_the_choice_it_is_overtaken()
    {
        order.Reply("Whatever you think", Someone.Customer, Now);
        Assert.True(order.CanChooseWay(Someone.Customer, Now));
        order.ProposeResolution(new Resolution("Repaired it", ResolutionKind.Permanent, 30), Now.AddDays(3), Someone.Consultant, Now);

        Assert.Equal(WayOfferState.Overtaken, order.WayOffers[0].State);
    }

    [Fact]
    public void An_offer_is_complete_ahead_and_the_only_one()
    {
        var fresh = A.WorkOrder().Build();

        fresh.Refuses(o => o.OfferWays("Which?", [Repair], Expires, Someone.Consultant, Now), "Offer 2 or 3");
        fresh.Refuses(o => o.OfferWays("Which?", [Repair, Repair, Repair, Repair], Expires, Someone.Consultant, Now), "Offer 2 or 3");
        fresh.Refuses(o => o.OfferWays("Which?", [Repair, Replace with { Title = "" }], Expires, Someone.Consultant, Now), "what each way is called");
        fresh.Refuses(o => o.OfferWays("Which?", [Repair, Replace with { Happens = "" }], Expires, Someone.Consultant, Now), "what happens");
        fresh.Refuses(o => o.OfferWays("Which?", [Repair, Replace with { Takes = " " }], Expires, Someone.Consultant, Now), "how long");
        fresh.Refuses(o => o.OfferWays("", [Repair, Replace], Expires, Someone.Consultant, Now), "what the customer decides");
        fresh.Refuses(o => o.OfferWays("Which?", [Repair, Replace], Now, Someone.Consultant, Now), "a date ahead");
        fresh.Refuses(o => o.OfferWays("Which?", [Repair, Replace], Expires, Someone.Customer, Now), "Somebody else works on it");
        order.Refuses(o => o.OfferWays("Which?", [Repair, Replace], Expires, Someone.Consultant, Now), "offered a choice already");
        order.Refuses(o => o.ChooseWay(1, 3, "", VerdictVia.Portal, Someone.Customer, Now), "Choose one of the ways");
    }
}
