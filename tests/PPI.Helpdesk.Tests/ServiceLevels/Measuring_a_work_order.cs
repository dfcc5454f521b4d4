using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>What starts, stops and ends each clock. Times are hours after logging, on a Monday at ten; the office closes at seventeen.</summary>
public sealed class Measuring_a_work_order
{
    private const double NextMorning = 22;

    private static readonly ClockKind[] OfPriority3 = [ClockKind.Response, ClockKind.Resolution];
    private static readonly ClockKind[] OfPriority1 = [ClockKind.Response, ClockKind.Restore, ClockKind.Resolution];

    [Fact]
    public void A_fresh_order_has_the_clocks_that_its_policy_has_targets_for()
    {
        Assert.Equal(OfPriority3, ClockedOrder.Logged().Clocks(0).Select(clock => clock.Kind));
        Assert.Equal(OfPriority1, ClockedOrder.Logged(ClockedOrder.Halted).Clocks(0).Select(clock => clock.Kind));
        Assert.Equal([ClockKind.Response, ClockKind.MoveAddChange], ClockedOrder.Logged(kind: WorkOrderKind.MoveAddChange).Clocks(0).Select(clock => clock.Kind));
    }

    [Fact]
    public void A_clock_tells_what_is_used_when_it_warns_and_when_it_is_due()
    {
        var order = ClockedOrder.Logged();

        var response = order.Clock(ClockKind.Response, 1);

        Assert.Equal((ClockState.Running, TimeSpan.FromHours(4), TimeSpan.FromHours(1)), (response.State, response.Length, response.Used));
        Assert.Equal((order.Hour(3), order.Hour(4)), (response.WarnAt, response.DueAt));
        Assert.Equal("Priority 3", response.Target.InWords());
    }

    [Fact]
    public void Two_business_days_are_the_same_time_on_the_second_working_day()
    {
        var order = ClockedOrder.Logged(ClockedOrder.Interrupted);

        Assert.Equal(order.Hour(48), order.Clock(ClockKind.Resolution, 1).DueAt);
    }

    [Fact]
    public void What_is_logged_at_the_weekend_begins_to_count_when_work_does()
    {
        const double saturday = 5 * 24;
        var order = ClockedOrder.Logged(ClockedOrder.Interrupted, hoursLater: saturday);

        // Monday and Tuesday, until work ends; the night to Sunday has only 23 hours.
        Assert.Equal(order.Hour((3 * 24) - 1 + 7), order.Clock(ClockKind.Resolution, 1).DueAt);
    }

    [Fact]
    public void Priority_1_counts_at_night_and_the_others_do_not()
    {
        Assert.Equal(TimeSpan.FromHours(22), ClockedOrder.Logged(ClockedOrder.Halted).Clock(ClockKind.Resolution, NextMorning).Used);
        Assert.Equal(TimeSpan.FromHours(7), ClockedOrder.Logged().Clock(ClockKind.Resolution, NextMorning).Used);
    }

    [Fact]
    public void The_first_human_step_toward_the_customer_is_the_response()
    {
        Assert.Equal(ClockState.Met, ClockedOrder.Logged().Taken(1).Clock(ClockKind.Response, 9).State);
        Assert.Equal(ClockState.Met, ClockedOrder.Logged().Replied(1, Someone.Consultant).Clock(ClockKind.Response, 9).State);
        Assert.Equal(ClockState.Met, ClockedOrder.Logged().Called(1, reached: true).Clock(ClockKind.Response, 9).State);
        Assert.Equal(TimeSpan.Zero, ClockedOrder.ByPhone().Clock(ClockKind.Response, 9).Used);
        Assert.Equal(ClockState.Met, ClockedOrder.ByPhone().Clock(ClockKind.Response, 9).State);
    }

    [Fact]
    public void Whoever_sends_a_technician_offers_a_choice_helps_from_afar_or_merges_has_responded()
    {
        Way[] ways = [new("Repair", "Here", "30 minutes"), new("Replace", "Another one", "2 hours")];

        AssertResponse((order, now) => order.PlanVisit(Someone.NetworkSpecialist, now.AddDays(1), now.AddDays(1).AddHours(2), "B2", "look at it", Someone.Consultant, now));
        AssertResponse((order, now) => order.OfferWays("Which?", ways, now.AddDays(2), Someone.Consultant, now));
        AssertResponse((order, now) => order.StartRemoteHelp("Assist", Consent.OnThePhone, Someone.Consultant, now));
        AssertResponse((order, now) => order.MergeInto(A.WorkOrder().WithId(99).Build(), [], Someone.Consultant, now));

        static void AssertResponse(Action<WorkOrder, DateTimeOffset> move) =>
            Assert.Equal(ClockState.Met, ClockedOrder.Logged().At(1, move).Clock(ClockKind.Response, 9).State);
    }

    [Fact]
    public void What_is_split_off_a_call_waits_for_a_response_of_its_own() =>
        Assert.Equal(ClockState.Running, ClockedOrder.SplitOffACall().Clock(ClockKind.Response, 3).State);

    [Fact]
    public void No_automatic_acknowledgement_no_note_no_vain_call_and_no_word_of_the_customer_is_a_response()
    {
        var order = ClockedOrder.Logged()
            .At(1, (order, now) => order.Note("Words", Someone.Consultant, now))
            .Called(1, reached: false)
            .Replied(2, Someone.Customer)
            .At(2, (order, now) => order.ReplaceOwner(new Routing(4, "Cora", "Carl left"), now));

        Assert.Equal(ClockState.Running, order.Clock(ClockKind.Response, 3).State);
    }

    [Fact]
    public void A_response_that_comes_late_is_a_breach_with_its_instant()
    {
        var order = ClockedOrder.Logged().Taken(5);

        var response = order.Clock(ClockKind.Response, 9);

        Assert.Equal((ClockState.Breached, order.Hour(4), order.Hour(5)), (response.State, response.BreachedAt, response.EndedAt));
    }

    [Fact]
    public void What_is_done_at_the_very_instant_at_which_it_is_due_is_in_time()
    {
        Assert.Equal(ClockState.Met, ClockedOrder.Logged().Taken(4).Clock(ClockKind.Response, 9).State);
        Assert.NotNull(ClockedOrder.Logged().Clock(ClockKind.Response, 4).BreachedAt);
    }

    [Fact]
    public void While_the_customer_is_asked_the_resolution_waits_and_the_ledger_says_for_what()
    {
        var order = ClockedOrder.Logged().Asked(1).Replied(3, Someone.Customer);

        var resolution = order.Clock(ClockKind.Resolution, 4);

        Assert.Equal(TimeSpan.FromHours(2), resolution.Used);
        Assert.Equal([("Counted", 1, ""), ("Paused", 2, "Waiting for the customer"), ("Counted", 1, "")],
            resolution.Segments.Select(segment => (segment.Kind.ToString(), (int)segment.Length.TotalHours, segment.Why)));
        Assert.Equal(ClockState.Paused, ClockedOrder.Logged().Asked(1).Clock(ClockKind.Resolution, 4).State);
    }

    [Fact]
    public void Nothing_is_due_while_a_clock_stands_still()
    {
        var resolution = ClockedOrder.Logged().Asked(1).Clock(ClockKind.Resolution, 400);

        Assert.Equal((null, null, TimeSpan.FromHours(1)), (resolution.DueAt, resolution.WarnAt, resolution.Used));
    }

    [Fact]
    public void F11_A_hold_stops_the_clock_only_where_its_reason_pauses()
    {
        var strict = ServiceLevelPolicy.Of(2, 1, ServiceLevelPolicy.Shipped(calendarId: 1).Targets, [HoldReason.Vendor]);

        Assert.Equal(TimeSpan.FromHours(1), ClockedOrder.Logged().Held(1, HoldReason.Parts).Clock(ClockKind.Resolution, 3).Used);
        Assert.Equal(TimeSpan.FromHours(3), ClockedOrder.Logged().Held(1, HoldReason.Parts).Clock(ClockKind.Resolution, 3, strict).Used);
        Assert.Equal(TimeSpan.FromHours(1), ClockedOrder.Logged().Held(1, HoldReason.Vendor).Clock(ClockKind.Resolution, 3, strict).Used);
    }

    [Fact]
    public void Nobody_gets_a_fresh_clock_by_resolving_badly()
    {
        var order = ClockedOrder.Logged().Resolved(2).Declined(5).SentBack(6).Resolved(7);

        var (resolution, restore) = (order.Clock(ClockKind.Resolution, 7), ClockedOrder.Logged(ClockedOrder.Interrupted).Resolved(2).Declined(5).Clock(ClockKind.Restore, 6));

        Assert.Equal((ClockState.Paused, TimeSpan.FromHours(4)), (resolution.State, resolution.Used));
        Assert.Equal((ClockState.Running, TimeSpan.FromHours(3)), (restore.State, restore.Used));
    }

    [Fact]
    public void A_workaround_restores_and_only_the_accepted_attempt_resolves()
    {
        var order = ClockedOrder.Logged(ClockedOrder.Interrupted).Resolved(2, ResolutionKind.Workaround);

        Assert.Equal(ClockState.Met, order.Clock(ClockKind.Restore, 3).State);
        Assert.Equal(ClockState.Paused, order.Clock(ClockKind.Resolution, 3).State);
        Assert.Equal(ClockState.Met, order.Accepted(4).Clock(ClockKind.Resolution, 9).State);
        Assert.Equal(TimeSpan.FromHours(2), order.Clock(ClockKind.Resolution, 9).Used);
    }

    [Fact]
    public void F02_Reopened_the_resolution_runs_on_from_where_it_stood()
    {
        var resolution = ClockedOrder.Logged().Resolved(2).Accepted(3).Reopened(24).Clock(ClockKind.Resolution, 25);

        Assert.Equal((ClockState.Running, TimeSpan.FromHours(3), (DateTimeOffset?)null), (resolution.State, resolution.Used, resolution.EndedAt));
    }

    [Fact]
    public void Each_decline_is_evaluated_by_a_clock_of_its_own()
    {
        var order = ClockedOrder.Logged().Resolved(1).Declined(2).SentBack(3).Resolved(4).Declined(5);

        var evaluations = order.Clocks(6).Where(clock => clock.Kind == ClockKind.Evaluation).ToList();

        Assert.Equal([(ClockState.Met, TimeSpan.FromHours(1)), (ClockState.Running, TimeSpan.FromHours(1))], evaluations.Select(clock => (clock.State, clock.Used)));
        Assert.Equal(2, evaluations.Select(clock => clock.StartedBy).Distinct().Count());
    }

    [Fact]
    public void The_customer_is_called_back_by_the_end_of_the_next_business_day()
    {
        var order = ClockedOrder.Logged().Resolved(2);

        Assert.Equal(order.Hour(24 + 7), order.Clock(ClockKind.Callback, 3).DueAt);
        Assert.Equal(ClockState.Running, ClockedOrder.Logged().Resolved(2).Called(3, reached: false).Clock(ClockKind.Callback, 4).State);
        Assert.Equal(ClockState.Met, ClockedOrder.Logged().Resolved(2).Called(3, reached: true).Clock(ClockKind.Callback, 4).State);
        Assert.Equal(ClockState.Met, ClockedOrder.Logged().Resolved(2).Accepted(3).Clock(ClockKind.Callback, 4).State);
    }

    [Fact]
    public void The_customer_of_a_merged_order_is_called_back_about_each_resolution_that_came_from_there()
    {
        var surviving = A.WorkOrder().WithId(99).Resolved().Build();
        var order = ClockedOrder.Logged().At(1, (order, now) => order.MergeInto(surviving, [], Someone.Consultant, now)).Called(2, reached: true);

        Assert.Equal(ClockState.Met, order.Clock(ClockKind.Callback, 3).State);
        Assert.Equal(ClockState.Running, order.At(3, (order, now) => order.Follow(surviving, now.AddDays(3), now)).Clocks(4).Last(clock => clock.Kind == ClockKind.Callback).State);
    }

    [Fact]
    public void F12_The_next_reply_is_measured_from_the_oldest_unanswered_message()
    {
        var order = ClockedOrder.Logged().Taken(1).Replied(2, Someone.Customer).Replied(4, Someone.Customer);

        Assert.Equal((ClockState.Running, order.Hour(2)), (order.Clock(ClockKind.NextReply, 5).State, order.Clock(ClockKind.NextReply, 5).StartedAt));
        Assert.Equal(ClockState.Met, order.Replied(6, Someone.Consultant).Clock(ClockKind.NextReply, 9).State);
    }

    [Fact]
    public void F10_Clocks_are_independent_of_each_other()
    {
        var order = ClockedOrder.Logged().Replied(1, Someone.Customer);

        Assert.Equal((order.Hour(4), order.Hour(0)), (order.Clock(ClockKind.Response, 2).DueAt, order.Clock(ClockKind.Response, 2).StartedAt));
        Assert.Equal((order.Hour(25), order.Hour(1)), (order.Clock(ClockKind.NextReply, 2).DueAt, order.Clock(ClockKind.NextReply, 2).StartedAt));
    }

    [Fact]
    public void A_vendor_is_measured_where_the_policy_has_a_target()
    {
        var policy = ServiceLevelPolicy.Of(2, 1, [new ServiceTarget(ClockKind.Supplier, new TargetLength(8, TargetUnit.BusinessHours))], []);
        var order = ClockedOrder.Logged().Held(1, HoldReason.Vendor);

        Assert.Equal((ClockState.Running, TimeSpan.FromHours(2)), (order.Clock(ClockKind.Supplier, 3, policy).State, order.Clock(ClockKind.Supplier, 3, policy).Used));
        Assert.Equal(ClockState.Met, order.Resumed(4).Clock(ClockKind.Supplier, 5, policy).State);
    }

    [Fact]
    public void Withdrawn_in_time_is_neither_met_nor_breached() =>
        Assert.All(ClockedOrder.Logged().Withdrawn(1).Clocks(9), clock => Assert.Equal(ClockState.Cancelled, clock.State));

    [Fact]
    public void F09_Two_nodes_whose_clocks_differ_never_make_a_ledger_run_backwards()
    {
        var order = ClockedOrder.Logged().Asked(3).Replied(2.9, Someone.Customer);

        Assert.All(order.Clocks(2.5).SelectMany(clock => clock.Segments), segment => Assert.True(segment.Length > TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromHours(4), order.Clock(ClockKind.Resolution, 4).Used);
    }
}
