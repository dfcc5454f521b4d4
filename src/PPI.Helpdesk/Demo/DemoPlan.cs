using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>What happens in the half year before the demonstration starts: everyday orders, one of every special case, and what is open now.</summary>
internal sealed partial class DemoPlan(DemoWorld world)
{
    private const int Days = 180;
    private const int EverydayOrders = 200;

    private readonly List<DemoEntry> entries = [];
    private int next;

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<DemoEntry> Entries()
    {
        Everyday();
        SpecialWays();
        Relatives();
        Maintenance();
        OpenNow();
        return [.. entries.OrderBy(entry => entry.At)];
    }

    private void Everyday()
    {
        for (var i = 0; i < EverydayOrders; i++)
        {
            var days = (double)Days * (i + 1) / (EverydayOrders + 1);
            Plan(days, Drawn());
        }
    }

    private Action<DemoStory> Drawn()
    {
        var draw = world.Chance.Between(1, DemoTales.Everyday.Sum(tale => tale.Weight));
        return DemoTales.Everyday.First(tale => (draw -= tale.Weight) <= 0).Tell;
    }

    private void SpecialWays()
    {
        Plan(170, story => DemoTales.LoopThatEnds(story, 2));
        Plan(141, story => DemoTales.LoopThatEnds(story, 3), "Plush returns counted twice");
        Plan(118, story => DemoTales.LoopThatEnds(story, 2));
        Plan(102, story => DemoTales.LoopThatEnds(story, 4), "VPN drops");
        Plan(88, story => DemoTales.LoopThatEnds(story, 3));
        Plan(64, story => DemoTales.LoopThatEnds(story, 2));
        foreach (var days in (int[])[152, 97, 41])
        {
            Plan(days, DemoTales.Explained);
            Plan(days - 2, DemoTales.SentElsewhere);
            Plan(days - 3, DemoTales.ReturnedAsWrongChannel);
            Plan(days - 4, DemoTales.HandOverRefusedThenReassigned);
            Plan(days - 5, DemoTales.Discussed);
            Plan(days - 6, DemoTales.MoreUrgentThanItLooked);
            Plan(days - 7, DemoTales.Reopened);
            Plan(days - 8, DemoTales.PassedOn);
            Plan(days - 9, DemoTales.ReturnedAsIncomplete);
            Plan(days - 10, DemoTales.WaitedForTheVendor);
            Plan(days - 11, DemoTales.WaitedForParts);
            Plan(days - 12, DemoTales.WaitedForAChange);
            Plan(days - 13, DemoTales.WithdrawnWhileResolved);
            Plan(days - 14, DemoTales.SolvedOnSite, atAnyHour: true);
            Plan(days - 15, DemoTales.SolvedAsTheCustomerChose);
            Plan(days - 16, DemoTales.SolvedFromAfar);
            Plan(days - 17, DemoTales.CalledAsPromised);
        }
    }

    private void Maintenance()
    {
        for (var month = 0; month < 6; month++)
            Routine(Days - 12 - (month * 30), "Monthly patches of servers and workplaces",
                "Install the month's patches by the checklist: test ring on Tuesday, everybody on Thursday, restart the stragglers on Friday.", DemoRoutines.Patches, "Windows", DemoTales.SolvedAtFirstContact);
        Routine(1.1, "Restore test of the backups", "A backup that was never restored is a hope.", DemoRoutines.Restore, "Storage", story => story.Take(story.Owner).Mark(2, story.Owner), atAnyHour: true);
    }

    private void Routine(double daysBefore, string title, string description, IReadOnlyList<string> checklist, string skill, Action<DemoStory> tell, bool atAnyHour = false) =>
        At(daysBefore, namesOrders: false, at =>
        {
            var administrator = world.Cast.Customers.FirstOrDefault(person => person.Is(Roles.Administrator)) ?? world.Cast.Customers[0];
            var draft = new WorkOrderDraft(administrator.Id, administrator.Name, title, description, WorkOrderKind.OperationalTask, IntakeChannel.Schedule);
            var order = WorkOrder.Log(draft, world.Decide(draft.Severity, draft.Kind), world.Route(skill, administrator.Id, at), Actor.System, at);
            order.GiveChecklist(checklist, at);
            world.Add(order);
            var scenario = new DemoScenario("Desktop and laptop", title, description, "Checklist begun.", "", "", "Everything on the checklist is done; the report is sent.", "Report is with me.");
            Finished(DemoStory.Of(world, scenario, order, atAnyHour), tell);
        }, atAnyHour);

    /// <summary>What a helpdesk has before it on an ordinary day: most in time, some due soon, a few late.</summary>
    private void OpenNow()
    {
        (double Age, Action<DemoStory> Tell)[] open =
        [
            (0.06, DemoTales.Untouched), (0.4, DemoTales.InWorkAtTheHelpdesk), (0.3, DemoTales.WaitingInTheChannel), (0.9, DemoTales.InWorkAtTheChannel),
            (1.3, DemoTales.Asked), (0.07, DemoTales.Answered), (0.5, DemoTales.ToBeConfirmed), (0.05, DemoTales.Offered),
            (0.12, DemoTales.Evaluating(1)), (0.28, DemoTales.Evaluating(2)), (0.42, DemoTales.Evaluating(3)),
            (1.6, DemoTales.OnHold(HoldReason.Parts, "Print head ordered; the vendor promises Thursday.", 3)),
            (2.1, DemoTales.OnHold(HoldReason.Vendor, "The vendor has reproduced it and works on a patch.", 6)),
            (1.8, DemoTales.OnHold(HoldReason.PlannedChange, "Comes with the maintenance window at the weekend.", 5)),
        ];
        foreach (var times in (double[])[1.5, 1])
        {
            foreach (var (age, tell) in open)
                Plan(age * times, tell, NextWithTime().Title, atAnyHour: true);
        }
        Plan(1.2, DemoTales.Evaluating(4), "VPN drops", atAnyHour: true);
        Plan(0.4, DemoTales.TechnicianComing, "Label printer of packet line 2", atAnyHour: true);
        Plan(0.1, DemoTales.TechnicianComing, "Printer PR-{n} prints stripes", atAnyHour: true);
        Plan(0.35, DemoTales.Choosing, "Laptop LT-{n} does not wake", atAnyHour: true);
        Plan(2.5, DemoTales.JustReopened, "Scanner SC-{n} does not read");
        Plan(0.2, DemoTales.InWorkAtTheChannel, "Forecast is missing", atAnyHour: true);
        Plan(0.12, DemoTales.InWorkAtTheHelpdesk, "Nobody can print order confirmations", atAnyHour: true);
        Plan(0.6, DemoTales.CallOverlooked, "Laptop LT-{n} does not wake", atAnyHour: true);
        Plan(0.15, DemoTales.CallPromised(5, "when the part arrives"), "Label printer of packet line 2", atAnyHour: true);
        Plan(0.2, DemoTales.CallPromised(50, "how it went over two days"), "Forecast is missing", atAnyHour: true);
        Plan(0.3, DemoTales.CallTried, "Scanner SC-{n} does not read", atAnyHour: true);
        Plan(0.01, DemoTales.Untouched, "Locked out after the holidays", atAnyHour: true);
        Plan(0.015, DemoTales.Untouched, "Printer PR-{n} prints stripes", atAnyHour: true);
        Plan(0.008, DemoTales.Untouched, "Web shop shows no prices", atAnyHour: true);
    }

    // What stops a whole place is seen to within hours: of what has been open for days, nothing is.
    private DemoScenario NextWithTime()
    {
        DemoScenario scenario;
        do
            scenario = Next();
        while (world.Decide(scenario.Severity, scenario.Kind).Priority is Priority.P1 or Priority.P2);
        return scenario;
    }

    private void Plan(double daysBefore, Action<DemoStory> tell, string? title = null, bool namesOrders = false, bool atAnyHour = false)
    {
        var scenario = (title is null ? Next() : DemoScenarios.All.First(scenario => scenario.Title.StartsWith(title, StringComparison.Ordinal))).For(world.Chance.Between(2, 9));
        At(daysBefore, namesOrders, at => Finished(DemoStory.Log(world, scenario, at, atAnyHour), tell), atAnyHour || namesOrders);
    }

    private void At(double daysBefore, bool namesOrders, Action<DateTimeOffset> tell, bool atAnyHour = false)
    {
        var at = world.EndsAt.AddMinutes(-Math.Round(daysBefore * 24 * 60));
        if (!atAnyHour && DemoStory.InOfficeHours(at.AddMinutes(world.Chance.Between(0, 240))) is var working && working <= world.EndsAt)
            at = working;
        entries.Add(new DemoEntry(at, namesOrders, () => tell(at)));
    }

    private static void Finished(DemoStory story, Action<DemoStory> tell)
    {
        tell(story);
        story.Finish();
    }

    // A step that shares no factor with their number meets them all, in an order that does not look sorted.
    private DemoScenario Next() => DemoScenarios.All[(next++ * 37) % DemoScenarios.All.Count];
}
