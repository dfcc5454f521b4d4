using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>A technician comes, a choice is offered, the screen is shared, a call is promised.</summary>
internal static partial class DemoTales
{
    private static readonly Way[] repairOrReplace =
    [
        new("Repair it now", "We repair it at your desk; the set-up is renewed next week.", "30 minutes now"),
        new("Replacement device", "You get another one with your data and programs.", "2 hours"),
    ];

    public static void SolvedOnSite(DemoStory story) => Accept(story
        .Take(story.Owner)
        .PlanVisit(story.Specialist(story.Channel), days: 1, "look at it on the spot")
        .FinishVisit($"{story.Scenario.Tried} {story.Scenario.Fix}")
        .Propose(story.Scenario.Fix, story.Owner));

    public static void SolvedAsTheCustomerChose(DemoStory story) => Accept(story
        .Take(story.Owner)
        .OfferWays("How do we go on?", repairOrReplace)
        .ChooseWay(2, repairOrReplace[1].Title, VerdictVia.SignedLink)
        .Propose(story.Scenario.Fix, story.Owner));

    public static void SolvedFromAfar(DemoStory story) => Accept(story
        .Take(story.Owner)
        .HelpFromAfar(story.Scenario.Fix, 15)
        .Propose(story.Scenario.Fix, story.Owner));

    public static void TechnicianComing(DemoStory story) => story
        .Take(story.Owner)
        .PlanVisit(story.Specialist(story.Channel), days: 3, "replace the worn part");

    public static void Choosing(DemoStory story) => story
        .Take(story.Owner)
        .OfferWays("Repair or replacement?", repairOrReplace);

    /// <summary>Promised, called, solved, called again as promised by itself, and confirmed.</summary>
    public static void CalledAsPromised(DemoStory story) => Accept(story
        .Take(story.Owner)
        .PromiseCall(3, "what the vendor says")
        .KeepPromise("Told the customer what the vendor says, and that it is done today.")
        .Propose(story.Scenario.Fix, story.Owner)
        .KeepPromise("Works so far; wants to watch it until tomorrow."));

    public static Action<DemoStory> CallPromised(int hours, string about) => story => story.Take(story.Owner).PromiseCall(hours, about);

    public static void CallTried(DemoStory story) => story
        .Take(story.Owner)
        .Propose(story.Scenario.Fix, story.Owner)
        .TryPromise("No answer, left a message.", 26);

    public static void CallOverlooked(DemoStory story) => story
        .Take(story.Owner)
        .PromiseCall(4, "whether the loan device arrived")
        .OverlookPromise();
}
