using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>A technician comes, a choice is offered, the screen is shared.</summary>
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
}
