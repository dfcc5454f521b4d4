using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>The ways that orders go: most are short, some are long, and each kind of ending has one.</summary>
internal static partial class DemoTales
{
    private static readonly VerdictVia[] ways = [VerdictVia.Portal, VerdictVia.SignedLink, VerdictVia.SignedLink, VerdictVia.Call, VerdictVia.Email];

    /// <summary>How often each way is gone, of a hundred or so.</summary>
    public static IReadOnlyList<(int Weight, Action<DemoStory> Tell)> Everyday { get; } =
    [
        (34, SolvedAtFirstContact),
        (8, SolvedAfterACall),
        (20, SolvedByTheChannel),
        (7, SolvedAfterAQuestion),
        (9, NeverAnswered),
        (7, DeclinedOnce),
        (3, WaitedForParts),
        (2, WaitedForTheVendor),
        (2, WaitedForAChange),
        (2, PassedOn),
        (2, ReturnedAsIncomplete),
        (2, ReturnedToFinish),
        (3, Withdrawn),
        (2, HandedOver),
        (1, WithdrawnWhileResolved),
        (1, Reopened),
    ];

    public static void SolvedAtFirstContact(DemoStory story) => Accept(story
        .Take(story.Owner)
        .Propose($"{story.Scenario.Tried} {story.Scenario.Fix}", story.Owner));

    public static void SolvedAfterACall(DemoStory story) => Accept(story
        .Take(story.Owner)
        .Call(CallDirection.Outgoing, reached: false, "No answer, left a message.", story.Owner)
        .Call(CallDirection.Incoming, reached: true, "Called back. " + story.Scenario.Tried, story.Owner)
        .Propose(story.Scenario.Fix, story.Owner));

    public static void SolvedByTheChannel(DemoStory story)
    {
        AtTheChannel(story, out var specialist);
        Accept(story.Propose(story.Scenario.Fix, specialist, story.Chance.OneIn(6) ? ResolutionKind.Workaround : ResolutionKind.Permanent));
    }

    public static void SolvedAfterAQuestion(DemoStory story) => Accept(story
        .Take(story.Owner)
        .Ask("Since when does it happen, and does a colleague beside you have it too?", story.Owner)
        .Reply("Since the beginning of the week. My neighbour does not have it.", story.Customer)
        .Reply("Thank you, that helps. I shall be back to you today.", story.Owner)
        .Propose(story.Scenario.Fix, story.Owner));

    public static void NeverAnswered(DemoStory story)
    {
        if (story.Chance.OneIn(2))
            AtTheChannel(story, out var worker).Propose(story.Scenario.Fix, worker);
        else
            story.Take(story.Owner).Propose(story.Scenario.Fix, story.Owner).Call(CallDirection.Outgoing, reached: false, "Callback: not reached.", story.Owner);
        story.LetLapse();
    }

    public static void DeclinedOnce(DemoStory story)
    {
        AtTheChannel(story, out var specialist)
            .Propose(story.Scenario.Partial, specialist)
            .Decline(Way(story), story.Scenario.Decline, score: story.Chance.Between(2, 5))
            .Call(CallDirection.Outgoing, reached: true, "Went through it again with the customer, step by step.", story.Owner)
            .SendBack("The customer reports: " + story.Scenario.Decline, story.Owner)
            .Take(specialist);
        Accept(story.Propose(story.Scenario.Fix, specialist));
    }

    /// <summary>Round after round between customer, helpdesk and channels.</summary>
    public static DemoStory Loop(DemoStory story, int declines)
    {
        AtTheChannel(story, out var specialist);
        for (var round = 1; round <= declines; round++)
        {
            story
                .Propose(round == 1 ? story.Scenario.Partial : $"Attempt {round}: {story.Scenario.Partial}", specialist, ResolutionKind.Workaround)
                .Decline(Way(story), round == 1 ? story.Scenario.Decline : $"Still not. {story.Scenario.Decline} This is the {Nth(round)} time.", score: Math.Max(1, 5 - round));
            if (round == declines)
                return story;
            specialist = NextRound(story, round, specialist);
        }
        return story;
    }

    public static void LoopThatEnds(DemoStory story, int declines)
    {
        var evaluator = Loop(story, declines).OtherConsultant();
        story.Note("Evaluated by somebody who has not worked on it: what each attempt changed is listed, and what none has touched.", evaluator);
        if (declines >= 3)
        {
            var leader = story.Leader();
            story
                .Intervene(leader, $"{declines} declines. The customer needs one person who answers for it.", evaluator)
                .Call(CallDirection.Outgoing, reached: true, "Agreed with the customer: one visit, both channels at the table, today.", leader)
                .Take(leader)
                .Propose(story.Scenario.Fix, leader);
        }
        else
        {
            story.SendBack("Not yet touched in any attempt: " + story.Scenario.Fix, evaluator);
            var specialist = story.Specialist(story.Order.Tier.IsChannel() ? story.Order.Tier : story.Channel);
            story.Take(specialist).Propose(story.Scenario.Fix, specialist);
        }
        story.Accept(VerdictVia.Call, story.Chance.Between(5, 8), story.Scenario.Comment);
    }

    public static void Explained(DemoStory story) => Accept(story
        .Take(story.Owner)
        .Propose(story.Scenario.Fix, story.Owner)
        .Decline(VerdictVia.Email, "It looks different from before. Is that meant to be so?", score: 6)
        .Explain("It is meant to be so: the view is new since the update, and everything has stayed where it was. A picture is attached to this explanation in the knowledge base.", story.OtherConsultant()));

    public static void SentElsewhere(DemoStory story)
    {
        AtTheChannel(story, out var first)
            .Propose(story.Scenario.Partial, first)
            .Decline(Way(story), story.Scenario.Decline, score: 4);
        var other = Other(story.Channel);
        var second = story.SendElsewhere(other, "Nothing more to be found here: the cause must lie on the other side.", story.OtherConsultant()).Specialist(other);
        Accept(story.Take(second).Propose(story.Scenario.Fix, second));
    }

    public static void WaitedForParts(DemoStory story) => Waited(story, HoldReason.Parts, "Spare part ordered, promised for next week.", 4);

    public static void WaitedForTheVendor(DemoStory story) => Waited(story, HoldReason.Vendor, "Vendor's support has the logs and analyses them.", 3);

    public static void WaitedForAChange(DemoStory story) => Waited(story, HoldReason.PlannedChange, "Comes with the maintenance window on Sunday.", 6);

    public static void PassedOn(DemoStory story)
    {
        AtTheChannel(story, out var first);
        var other = Other(story.Channel);
        var second = story.PassOn(other, "Our side is clean; the calls fail on the other one.", first).Specialist(other);
        Accept(story.Take(second).Propose(story.Scenario.Fix, second));
    }

    public static void ReturnedAsIncomplete(DemoStory story)
    {
        AtTheChannel(story, out var specialist)
            .Return(ReturnReason.Incomplete, "Which device exactly, and what does the message say word for word?", specialist)
            .Take(story.Owner)
            .Ask("Could you send the exact message and the number on the sticker?", story.Owner)
            .Reply(story.Scenario.Error.Length > 0 ? $"It says: {story.Scenario.Error}" : "There is no message. The sticker is gone, it is the one beside the door.", story.Customer)
            .Escalate(story.Channel, EscalationReason.NotResolved)
            .Take(specialist);
        Accept(story.Propose(story.Scenario.Fix, specialist));
    }

    public static void ReturnedToFinish(DemoStory story)
    {
        AtTheChannel(story, out var specialist)
            .Note("Cause found. The rest is a setting that the helpdesk can make.", specialist)
            .Return(ReturnReason.HelpdeskCanFinish, "Set it as written in the note, then let the customer try.", specialist)
            .Take(story.Owner);
        Accept(story.Propose(story.Scenario.Fix, story.Owner));
    }

    public static void ReturnedAsWrongChannel(DemoStory story)
    {
        var wrong = Other(story.Channel);
        var stranger = story.Take(story.Owner).Escalate(wrong, EscalationReason.OutsideCapability).Specialist(wrong);
        story.Return(ReturnReason.WrongChannel, $"Not ours: {story.Channel.Label()} should look at it.", stranger);
        SolvedByTheChannel(story);
    }

    public static void Withdrawn(DemoStory story) => story.Take(story.Owner).Withdraw("It works again by itself. Thank you anyway.");

    public static void WithdrawnWhileResolved(DemoStory story) => story
        .Take(story.Owner).Propose(story.Scenario.Partial, story.Owner).Withdraw("We do not need it any more, the machine has been sold.");

    public static void HandedOver(DemoStory story)
    {
        var colleague = story.Take(story.Owner).OtherConsultant();
        story.Offer(colleague, "End of my shift, and the customer waits for a call this evening.").AcceptOffer(colleague).Take(colleague);
        Accept(story.Propose(story.Scenario.Fix, story.Owner));
    }

    public static void HandOverRefusedThenReassigned(DemoStory story)
    {
        var colleague = story.Take(story.Owner).OtherConsultant();
        story.Offer(colleague, "You know the customer better.").DeclineOffer("I am on holiday from tomorrow.", colleague).Offer(colleague, "Only until tomorrow noon?").WithdrawOffer();
        var third = story.OtherConsultant();
        story.Offer(third, "Could you, then?").Reassign(story.Leader(), "I take it on before it wanders further.", story.Leader());
        Accept(story.Propose(story.Scenario.Fix, story.Owner));
    }

    public static void Reopened(DemoStory story)
    {
        AtTheChannel(story, out var specialist)
            .Propose(story.Scenario.Partial, specialist)
            .Accept(VerdictVia.SignedLink, 8, "Looks good so far.")
            .Reopen(story.Scenario.Decline)
            .SendBack("Came back after it had been confirmed.", story.OtherConsultant())
            .Take(specialist);
        Accept(story.Propose(story.Scenario.Fix, specialist));
    }

    public static void Discussed(DemoStory story)
    {
        var (boss, colleague, guest) = (story.Bystander(), story.Bystander(), story.Bystander());
        story.AddParticipant(boss, ParticipantLevel.Approve);
        if (colleague.PersonId != boss.PersonId)
            story.AddParticipant(colleague, ParticipantLevel.Reply).Reply("I have it as well, by the way.", colleague);
        if (guest.PersonId != boss.PersonId && guest.PersonId != colleague.PersonId)
            story.AddParticipant(guest, ParticipantLevel.Follow).RemoveParticipant(guest);
        SolvedByTheChannel(story);
    }

    public static void MoreUrgentThanItLooked(DemoStory story) => SolvedByTheChannel(story
        .Take(story.Owner)
        .Retitle(story.Scenario.Title + " (the fair opens tomorrow)")
        .Reclassify(DemoScenario.Several)
        .Override(story.Order.Priority == Priority.P1 ? Priority.P2 : Priority.P1, "The fair opens tomorrow at nine; agreed with the team leader."));

    // What is open when the demonstration starts:
    public static void Untouched(DemoStory story)
    {
        // Logged, routed, and nobody has looked at it yet.
    }

    public static void InWorkAtTheHelpdesk(DemoStory story) => story.Take(story.Owner).Note("First look: " + story.Scenario.Tried, story.Owner);

    public static void WaitingInTheChannel(DemoStory story) => story.Take(story.Owner).Escalate(story.Channel, EscalationReason.OutsideCapability);

    public static void InWorkAtTheChannel(DemoStory story) => AtTheChannel(story, out _);

    public static void Asked(DemoStory story) => AtTheChannel(story, out var specialist).Ask("May I look at your screen at half past two?", specialist);

    public static void Answered(DemoStory story) => story.Take(story.Owner).Ask("Is the light on the front green or orange?", story.Owner).Reply("Orange, and it blinks.", story.Customer);

    public static Action<DemoStory> OnHold(HoldReason reason, string note, int days) => story => AtTheChannel(story, out var specialist).Hold(reason, note, days, specialist);

    public static void ToBeConfirmed(DemoStory story)
    {
        AtTheChannel(story, out var specialist).Propose(story.Scenario.Fix, specialist);
    }

    public static void Offered(DemoStory story) => story.Take(story.Owner).Offer(story.OtherConsultant(), "I am at Reading for the rest of the week.");

    public static Action<DemoStory> Evaluating(int declines) => story => Loop(story, declines);

    public static void JustReopened(DemoStory story) => story
        .Take(story.Owner).Propose(story.Scenario.Partial, story.Owner).Accept(VerdictVia.Portal, 7, "Thanks.").Reopen(story.Scenario.Decline);

    private static DemoStory AtTheChannel(DemoStory story, out Actor specialist)
    {
        var reason = story.Chance.OneIn(3) ? EscalationReason.OutsideCapability : EscalationReason.NotResolved;
        story.Take(story.Owner).Note(story.Scenario.Tried, story.Owner).Escalate(story.Channel, reason);
        specialist = story.Specialist(story.Channel);
        return story.Take(specialist).Note("Seen on site. Looking for the cause.", specialist);
    }

    private static void Waited(DemoStory story, HoldReason reason, string note, int days)
    {
        AtTheChannel(story, out var specialist).Hold(reason, note, days, specialist);
        if (story.Chance.OneIn(2))
            story.ResumeByItself();
        else
            story.Resume(specialist);
        Accept(story.Propose(story.Scenario.Fix, specialist));
    }

    // The rounds go the three ways that are open: the same team, another one, and the first again.
    private static Actor NextRound(DemoStory story, int round, Actor specialist)
    {
        var evaluator = story.OtherConsultant();
        if (round == 2)
        {
            var other = Other(story.Channel);
            specialist = story.SendElsewhere(other, "Two attempts on one side; the other side has not looked yet.", evaluator).Specialist(other);
        }
        else
            story.SendBack("New facts from the customer: " + story.Scenario.Decline, evaluator);
        story.Take(specialist);
        return specialist;
    }

    private static void Accept(DemoStory story) => story.Accept(
        Way(story),
        story.Chance.OneIn(4) ? null : Math.Min(10, story.Chance.Between(6, 11)),
        story.Chance.OneIn(3) ? "" : story.Scenario.Comment);

    private static VerdictVia Way(DemoStory story) => story.Chance.Of(ways);

    private static Tier Other(Tier channel) => channel == Tier.Applications ? Tier.NetworkAndDesktop : Tier.Applications;

    private static string Nth(int round) => round switch { 2 => "second", 3 => "third", _ => "fourth" };
}
