using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>Orders that have to do with each other: merged, split, closed as a duplicate, linked, continued.</summary>
internal sealed partial class DemoPlan
{
    private void Relatives()
    {
        Merged(133, "No network in the whole of hall");
        Merged(77, "Warehouse system is down");
        Merged(26, "Web shop shows no prices", isAnotherMatter: "Another shop: the prices there are cached.");
        Merged(0.13, "Warehouse system is down");
        Duplicate(59, "Video calls stutter");
        Duplicate(19, "Label printer of packet line 2");
        SplitOff(45, "Nobody can print order confirmations");
        SplitOff(12, "Video calls stutter");
        Continued(150, "Wi-Fi drops near the dye vats");
        Continued(110, "Label printer of packet line 2");
        NewMatter(69, "Nobody can print order confirmations");
        NewMatter(34, "Scanner SC-{n} does not read");
        Linked(120, LinkKind.RelatedTo, "Video calls stutter");
        Linked(83, LinkKind.CausedBy, "Planning run ends without a plan");
        Linked(52, LinkKind.ChildOf, "Add the new plush colours");
    }

    // The same customer, twice.
    private void Duplicate(int days, string title)
    {
        DemoStory? original = null;
        Plan(days, story => { original = story; DemoTales.SolvedByTheChannel(story); }, title, atAnyHour: true);
        At(days - 0.02, namesOrders: true, at => Finished(DemoStory.Log(world, original!.Scenario, at, atAnyHour: true, original.Order.RequesterId), story => story.MarkDuplicateOf(original.Order)), atAnyHour: true);
    }

    // One fault, three who report it: each says for themselves whether it works.
    private void Merged(double days, string title, string? isAnotherMatter = null)
    {
        List<DemoStory> reports = [];
        Plan(days, story => reports.Add(story.Take(story.Owner)), title, atAnyHour: true);
        foreach (var report in (int[])[1, 2])
        {
            At(days - (0.05 * report), namesOrders: false, at => Finished(DemoStory.Log(world, reports[0].Scenario, at, atAnyHour: true), story =>
                reports.Add(story.Call(CallDirection.Outgoing, reached: true, "Told the customer that we are on it.", story.Owner))), atAnyHour: true);
            At(days - (0.05 * report) - 0.01, namesOrders: true, at => Finished(reports[report].WaitUntil(at), story => story
                .MergeInto(reports[0].Order)
                .Reply("Thank you. The neighbours have it, too.", story.Customer)), atAnyHour: true);
        }
        if (isAnotherMatter is not null)
            At(days - 0.2, namesOrders: true, _ => Finished(reports[2].SeparateFrom(reports[0].Order, isAnotherMatter), story => { DemoTales.SolvedAtFirstContact(story); reports.Remove(story); }), atAnyHour: true);
        if (days > 1)
            At(days - 0.25, namesOrders: true, at => AllConfirm(reports, at), atAnyHour: true);
    }

    private static void AllConfirm(List<DemoStory> reports, DateTimeOffset at)
    {
        var surviving = reports[0].WaitUntil(at).Propose(reports[0].Scenario.Fix, reports[0].Owner);
        foreach (var story in reports.Skip(1))
            Finished(story.WaitUntil(surviving.At), follower => follower.Follow(surviving.Order).Accept(VerdictVia.SignedLink, 9, "Works here, too."));
        Finished(surviving, story => story.Accept(VerdictVia.Portal, 8, "All fine again."));
    }

    // "By the way …": a message that is about something else.
    private void SplitOff(int days, string title)
    {
        DemoStory? first = null;
        DemoStory? splitOff = null;
        Plan(days, story => first = story.Take(story.Owner).Reply("By the way: the scanner beside it does not wake up any more.", story.Customer), title, atAnyHour: true);
        At(days - 0.3, namesOrders: true, at =>
        {
            TimelineRecord[] messages = [first!.Order.Timeline[^1]];
            var order = first.Order.SplitOff(messages, new SplitText("Scanner does not wake up", "The scanner beside it does not wake up any more."), first.Customer.Name,
                submissionKey: null, world.Decide(first.Order.Answers, first.Order.Kind), world.Route("", first.Order.RequesterId, at), first.Owner, at);
            world.Add(order);
            splitOff = DemoStory.Of(world, first.Scenario, order);
        }, atAnyHour: true);
        At(days - 0.31, namesOrders: true, at =>
        {
            first!.Order.NoteSplitOff(splitOff!.Order, [first.Order.Timeline[^1]], first.Owner, at);
            Finished(splitOff, story => story.Take(story.Owner).Propose("Cleaned the contacts of its cradle; it wakes up again.", story.Owner).Accept(VerdictVia.Portal, 9));
            Finished(first.WaitUntil(at), DemoTales.SolvedAtFirstContact);
        }, atAnyHour: true);
    }

    // Closed without an answer, and weeks later it turns out not to be fixed: the matter goes on under a new number.
    private void Continued(int days, string title)
    {
        DemoStory? first = null;
        Plan(days, story => { first = story; DemoTales.NeverAnswered(story); }, title, atAnyHour: true);
        At(days - 50, namesOrders: true, at =>
        {
            var (scenario, origin) = (first!.Scenario, first.Order);
            if (!origin.CanContinue(first.Customer, at))
                return;
            var order = origin.ContinueInNew(
                scenario.Decline, submissionKey: null, IntakeChannel.Web, first.Customer.Name, world.Decide(origin.Answers, origin.Kind),
                world.Route(world.Category(scenario).Skill, origin.RequesterId, at), first.Customer, at);
            world.Add(order);
            Finished(DemoStory.Of(world, scenario, order), DemoTales.SolvedByTheChannel);
        });
    }

    // "That works now, but …": a matter of its own.
    private void NewMatter(int days, string title)
    {
        DemoStory? first = null;
        WorkOrder? other = null;
        Plan(days, story =>
        {
            first = story.Take(story.Owner).Propose(story.Scenario.Fix, story.Owner)
                .Decline(VerdictVia.Email, "That works now, but since then my second screen flickers.", score: 6);
        }, title, atAnyHour: true);
        Plan(days - 0.3, story =>
        {
            other = story.Order;
            story.Order.LinkNewMatterFrom(first!.Order, first.Owner, story.At);
            DemoTales.SolvedAtFirstContact(story);
        }, "Second monitor is not recognised", namesOrders: true);
        At(days - 0.31, namesOrders: true, at => Finished(first!, story => story
            .WaitUntil(at)
            .SeparateNewMatter(other!, "Your screen has a work order of its own now. Please tell us whether what you reported here first works.", story.OtherConsultant())
            .Accept(VerdictVia.Call, 8, "Yes, that one is fine.")), atAnyHour: true);
    }

    private void Linked(int days, LinkKind kind, string title)
    {
        WorkOrder? other = null;
        Plan(days, story => { other = story.Order; DemoTales.WaitedForAChange(story); }, title, atAnyHour: true);
        Plan(days - 1, story => DemoTales.SolvedByTheChannel(story.Link(kind, other!)), namesOrders: true);
    }
}
