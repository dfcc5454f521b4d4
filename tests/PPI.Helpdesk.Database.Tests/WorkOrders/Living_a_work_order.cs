using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

public abstract class Living_a_work_order(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task Every_use_case_is_kept_and_the_timeline_alone_tells_the_same_order()
    {
        await OpenAsync();
        var since = await SaveAsync(Question.AtIntake(null, new QuestionTerms("Since when?", QuestionKind.Date)));
        var id = await LogAsync(Customer, Draft(Customer) with { Location = "B2", SubmissionKey = Guid.NewGuid(), Answers = new Dictionary<int, string> { [since.Id] = "2026-03-01" } });
        var other = await LogAsync(Colleague);
        await ThenAsync<RetitleWorkOrder>(id, change => change.RunAsync(Customer, Seen(id), "Printer 2 prints blank pages", Cancel));
        await ThenAsync<ReplyToWorkOrder>(id, change => change.RunAsync(Customer, Seen(id), "Привет 打印机 🖨", [], Cancel));
        await ThenAsync<AddNote>(id, change => change.RunAsync(OtherConsultant, Seen(id), "Third time", [], Cancel));
        await ThenAsync<RecordCall>(id, change => change.RunAsync(OtherConsultant, Seen(id), new CallReport(CallDirection.Outgoing, true, "Told her"), [], Cancel));
        await ThenAsync<AddParticipant>(id, change => change.RunAsync(Customer, Seen(id), "OTTO.other@ppi.example", ParticipantLevel.Follow, Cancel));
        await ThenAsync<AddParticipant>(id, change => change.RunAsync(Customer, Seen(id), "OTTO.other@ppi.example", ParticipantLevel.Approve, Cancel));
        await ThenAsync<AddParticipant>(id, change => change.RunAsync(Customer, Seen(id), " rita.reviewer ", ParticipantLevel.Reply, Cancel));
        await ThenAsync<RemoveParticipant>(id, change => change.RunAsync(Customer, Seen(id), Reviewer.PersonId!.Value, Cancel));
        await ThenAsync<LinkWorkOrders>(id, change => change.RunAsync(OtherConsultant, Seen(id), LinkKind.RelatedTo, other, Cancel));
        await ThenAsync<ReclassifyWorkOrder>(id, change => change.RunAsync(OtherConsultant, Seen(id),
            new Classification(WorkOrderKind.Incident, null, null, new SeverityAnswers(true, true, WhoIsHit.SeveralPeople)), Cancel));
        await ThenAsync<OverridePriority>(id, change => change.RunAsync(OtherConsultant, Seen(id), Priority.P1, "The board meets", Cancel));
        await ThenAsync<ReassignWorkOrder>(id, change => change.RunAsync(TeamLeader, Seen(id), Consultant.PersonId!.Value, "Knows printers", Cancel), unlessOwner: Consultant);
        await ThenAsync<OfferHandOver>(id, change => change.RunAsync(Consultant, Seen(id), OtherConsultant.PersonId!.Value, "Away", Cancel));
        await ThenAsync<WithdrawHandOver>(id, change => change.RunAsync(Consultant, Seen(id), Cancel));
        await ThenAsync<OfferHandOver>(id, change => change.RunAsync(Consultant, Seen(id), OtherConsultant.PersonId!.Value, "Away", Cancel));
        await ThenAsync<DeclineHandOver>(id, change => change.RunAsync(OtherConsultant, Seen(id), "Full", Cancel));
        await ThenAsync<OfferHandOver>(id, change => change.RunAsync(Consultant, Seen(id), OtherConsultant.PersonId!.Value, "Away", Cancel));
        await ThenAsync<AcceptHandOver>(id, change => change.RunAsync(OtherConsultant, Seen(id), Cancel));
        await ThenAsync<TakeWorkOrder>(id, change => change.RunAsync(Consultant, Seen(id), Cancel));
        await ThenAsync<PutBackWorkOrder>(id, change => change.RunAsync(Consultant, Seen(id), Cancel));
        await ThenAsync<TakeWorkOrder>(id, change => change.RunAsync(Consultant, Seen(id), Cancel));
        await ThenAsync<AskCustomer>(id, change => change.RunAsync(Consultant, Seen(id), "Which floor?", Cancel));
        await ThenAsync<ReplyToWorkOrder>(id, change => change.RunAsync(Customer, Seen(id), "The second", [], Cancel));
        await ThenAsync<HoldWorkOrder>(id, change => change.RunAsync(Consultant, Seen(id), HoldReason.Parts, "Fuser", Clock.Now().AddDays(1), Cancel));
        await ThenAsync<ResumeWorkOrder>(id, change => change.RunAsync(Consultant, Seen(id), Cancel));
        await EscalateAsync(id);
        await ThenAsync<PassOnWorkOrder>(id, change => change.RunAsync(NetworkSpecialist, Seen(id), Tier.Applications, "A driver", Cancel));
        await ThenAsync<ReturnWorkOrder>(id, change => change.RunAsync(ApplicationsSpecialist, Seen(id), ReturnReason.Incomplete, "No version", Cancel));
        await EscalateAsync(id);
        await ProposeAsync(id, NetworkSpecialist);
        await ThenAsync<DeclineResolution>(id, change => change.RunAsync(Customer, Seen(id), VerdictVia.Portal, "Still blank", 3, Cancel));
        await EvaluateAsync(id, new Evaluation(EvaluationChoice.SameTier, "Only double-sided"));
        await ProposeAsync(id, NetworkSpecialist);
        await ThenAsync<DeclineResolution>(id, change => change.RunAsync(Customer, Seen(id), VerdictVia.Portal, "Still", null, Cancel));
        await EvaluateAsync(id, new Evaluation(EvaluationChoice.OtherTier, "A driver") { Tier = Tier.Helpdesk });
        await ProposeAsync(id, Consultant);
        await ThenAsync<DeclineResolution>(id, change => change.RunAsync(Colleague, Seen(id), VerdictVia.Portal, "Still", null, Cancel));
        await EvaluateAsync(id, new Evaluation(EvaluationChoice.NewOrder, "The scanner has its own order") { NewTitle = "Scanner", NewDescription = "Does not scan" });
        await ThenAsync<DeclineResolution>(id, change => change.RunAsync(Customer, Seen(id), VerdictVia.Portal, "Still", null, Cancel));
        await EvaluateAsync(id, new Evaluation(EvaluationChoice.Intervention, "Fourth time"), TeamLeader);
        await ThenAsync<AgreeWithCustomer>(id, change => change.RunAsync(TeamLeader, Seen(id), "A new printer by Friday", Cancel));
        await ThenAsync<CloseIntervention>(id, change => change.RunAsync(TeamLeader, Seen(id), "It is ordered", Cancel));
        await ThenAsync<OpenIntervention>(id, change => change.RunAsync(TeamLeader, Seen(id), "It must come in time", OtherConsultant.PersonId, Cancel));
        await ProposeAsync(id, TeamLeader);
        await ThenAsync<AcceptResolution>(id, change => change.RunAsync(Customer, Seen(id), VerdictVia.Portal, 9, "Thanks", Cancel));
        await ThenAsync<ReopenWorkOrder>(id, change => change.RunAsync(Customer, Seen(id), VerdictVia.Portal, "Blank again", Cancel));
        await EvaluateAsync(id, new Evaluation(EvaluationChoice.Explain, "Blank pages part the jobs") { MinutesUsed = 5 });
        await ThenAsync<AcceptResolution>(id, change => change.RunAsync(OtherConsultant, Seen(id), VerdictVia.Call, null, null, Cancel));
        Clock.Advance(TimeSpan.FromDays(30));
        var continued = await DoAsync((ContinueWorkOrder go) => go.RunAsync(Customer, id, "Blank again", Guid.NewGuid(), Cancel));
        await AssertToldByItsTimelineAsync(id);
        Assert.Equal(6, (await AssertToldByItsTimelineAsync(continued)).Attempts.Count);
        await ThenAsync<WithdrawWorkOrder>(continued, change => change.RunAsync(Customer, Seen(continued), null, Cancel));
        await LiveVisitsWaysAndRemoteHelpAsync(await LogAsync(Customer));
        await ThenAsync<UnlinkWorkOrders>(id, change => change.RunAsync(OtherConsultant, Seen(id), LinkKind.RelatedTo, other, Cancel));
        var first = await LogAsync(Colleague);
        await ThenAsync<MergeWorkOrders>(other, change => change.RunAsync(OtherConsultant, Seen(other), first, Cancel));
        await ThenAsync<SeparateWorkOrders>(other, change => change.RunAsync(OtherConsultant, Seen(other), "Another matter", Cancel));
        await ThenAsync<MergeWorkOrders>(other, change => change.RunAsync(OtherConsultant, Seen(other), first, Cancel));
        await ProposeAsync(first, Consultant);
        await ThenAsync<SplitWorkOrder>(other, change => change.RunAsync(OtherConsultant, Seen(other), [1], new SplitText("Scanner", "Does not scan"), Guid.NewGuid(), Cancel));
        var twin = await LogAsync(Colleague);
        await ThenAsync<MarkDuplicate>(twin, change => change.RunAsync(OtherConsultant, Seen(twin), first, Cancel));

        await using var db = NewContext();
        var told = await db.TimelineRecords.Select(record => record.Kind).Distinct().ToListAsync(Cancel);
        var all = typeof(WorkOrder).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Step))).Select(type => type.Name);
        Assert.Equal(["ChecklistGiven", "ChecklistMarked", "ClockNoticed", "CustomerNotReached", "FilesAttached", "Lapsed", "LoopFound", "Reminded", "WorkerReleased"], all.Except(told).Where(name => !name.StartsWith("Import", StringComparison.Ordinal)).Order());
        foreach (var order in await db.WorkOrders.Select(order => order.Id).ToListAsync(Cancel))
            await AssertToldByItsTimelineAsync(order);
        await AssertLoadsAsync();
        await DoAsync((FoldOwnerTallies fold) => fold.RunAsync(Cancel));
        await AssertLoadsAsync();
        Assert.Equal(await db.OwnerTallies.Select(tally => tally.OwnerId).Distinct().CountAsync(Cancel), await db.OwnerTallies.CountAsync(Cancel));
    }

    /// <summary>What routing takes for the load of each owner is what they own.</summary>
    private async Task AssertLoadsAsync()
    {
        await using var db = NewContext();
        var owned = await db.WorkOrders.Where(order => order.ClosedAt == null).GroupBy(order => order.OwnerId).Select(open => new { open.Key, Count = open.Count() }).ToListAsync(Cancel);
        var tallied = await db.OwnerTallies.GroupBy(tally => tally.OwnerId).Select(rows => new { rows.Key, Count = rows.Sum(row => row.Change) }).ToListAsync(Cancel);
        Assert.NotEmpty(owned);
        Assert.Equal(owned.OrderBy(load => load.Key), tallied.Where(load => load.Count != 0).OrderBy(load => load.Key));
    }

    [Fact]
    public async Task Fixed_on_the_call_it_is_logged_and_closed_in_one_go()
    {
        await OpenAsync();

        var id = await LogAsync(Consultant, Draft(Customer) with { Intake = IntakeChannel.Phone }, new Resolution("Unlocked", ResolutionKind.Permanent, 3));

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal((Closure.Confirmed, Consultant.PersonId!.Value, VerdictVia.Call), (order.Closure!.Value, order.OwnerId, order.Attempts[0].VerdictVia!.Value));
    }

    [Fact]
    public async Task A_matter_that_goes_on_needs_the_skill_that_it_needed_though_its_category_is_offered_no_more()
    {
        await OpenAsync();
        var category = await SaveAsync(Category.Define(new CategoryTerms("SAP") { Skill = "SAP" }));
        var id = await LogAsync(Consultant, Draft(Customer) with { CategoryId = category.Id }, new Resolution("Unlocked", ResolutionKind.Permanent, 3));
        await ChangePersonAsync(OtherConsultant, person => person.SetSkills(["SAP"]));
        await using (var db = NewContext())
        {
            (await db.Categories.SingleAsync(Cancel)).Retire();
            await db.SaveChangesAsync(Cancel);
        }
        Clock.Advance(TimeSpan.FromDays(28));

        var next = await DoAsync((ContinueWorkOrder go) => go.RunAsync(Customer, id, "Again", Guid.NewGuid(), Cancel));

        Assert.Equal((OtherConsultant.PersonId!.Value, category.Id), ((await StoredAsync(next)).OwnerId, (await StoredAsync(next)).CategoryId!.Value));
        Assert.Contains("not offered any more", (await Assert.ThrowsAsync<RuleBrokenException>(() => LogAsync(Customer, Draft(Customer) with { CategoryId = category.Id }))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_order_and_filled_in_anew_another()
    {
        await OpenAsync();
        var form = Draft(Customer) with { SubmissionKey = Guid.NewGuid() };

        var anew = form with { Title = "And the scanner" };
        var (first, again) = (await LogAsync(Customer, form), await LogAsync(Customer, form));
        var (other, otherAgain) = (await LogAsync(Customer, anew), await LogAsync(Customer, anew));

        Assert.Equal((first, other), (again, otherAgain));
        Assert.Equal("And the scanner", (await StoredAsync(other)).Title);
    }

    [Fact]
    public async Task The_longest_text_of_any_script_is_kept_to_the_last_letter()
    {
        await OpenAsync();
        var text = string.Concat(Enumerable.Repeat("Ж🖨", WorkOrder.TextLength / 3));

        var id = await LogAsync(Customer, Draft(Customer) with { Title = "nul\0 and \uD83D half", Description = text });

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal(("nul and half", text), (order.Title, order.Description));
    }

    [Fact]
    public async Task An_order_on_hold_goes_on_by_itself_once_however_many_nodes_look_after_it()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await ThenAsync<HoldWorkOrder>(id, change => change.RunAsync(Consultant, Seen(id), HoldReason.Vendor, "Vendor", Clock.Now().AddDays(1), Cancel));
        var held = (await StoredAsync(id)).Version;
        await SweepAsync<ResumeHeldWorkOrders>(sweep => sweep.RunAsync(Cancel));
        Assert.Equal(held, (await StoredAsync(id)).Version);

        Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync<ResumeHeldWorkOrders>(sweep => sweep.RunAsync(Cancel));

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal((Status.InProgress, held + 1), (order.Status, order.Version));
    }

    [Fact]
    public async Task Without_a_verdict_the_customer_is_reminded_twice_and_then_the_order_lapses()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await ProposeAsync(id, Consultant);
        var proposed = (await StoredAsync(id)).Version;

        foreach (var (days, records, isOpen) in new[] { (2, 0, true), (1, 1, true), (3, 2, true), (2, 2, true), (1, 3, false), (9, 3, false) })
        {
            Clock.Advance(TimeSpan.FromDays(days));
            await SweepAsync<RemindCustomers>(sweep => sweep.RunAsync(Cancel));
            var order = await AssertToldByItsTimelineAsync(id);
            Assert.Equal((proposed + records, isOpen), (order.Version, order.IsOpen));
        }
        Assert.Equal((Closure.Lapsed, Verdict.Lapsed), ((await StoredAsync(id)).Closure!.Value, (await StoredAsync(id)).Attempts[0].Verdict));
    }

    private async Task LiveVisitsWaysAndRemoteHelpAsync(int id)
    {
        Way[] ways = [new("Repair", "We repair it", "30 minutes"), new("Replace", "You get a new one", "2 hours")];
        var (from, until) = (Clock.Now().AddDays(1), Clock.Now().AddDays(1).AddHours(2));
        await ThenAsync<PlanVisit>(id, change => change.RunAsync(Consultant, Seen(id), new VisitRequest(NetworkSpecialist.PersonId!.Value, from, until, "B2", "replace the fuser"), Cancel));
        await ThenAsync<RescheduleVisit>(id, change => change.RunAsync(NetworkSpecialist, Seen(id), 1, ApplicationsSpecialist.PersonId!.Value, from, until, "Ill", Cancel));
        await ThenAsync<CancelVisit>(id, change => change.RunAsync(Consultant, Seen(id), 1, "Not needed", Cancel));
        await ThenAsync<PlanVisit>(id, change => change.RunAsync(Consultant, Seen(id), new VisitRequest(NetworkSpecialist.PersonId!.Value, from, until, "B2", "replace the fuser"), Cancel));
        await ThenAsync<FinishVisit>(id, change => change.RunAsync(NetworkSpecialist, Seen(id), 2, "Replaced it", Cancel));
        await ThenAsync<OfferWays>(id, change => change.RunAsync(Consultant, Seen(id), "Which?", ways, Clock.Now().AddDays(2), Cancel));
        await ThenAsync<WithdrawWays>(id, change => change.RunAsync(Consultant, Seen(id), "Out of stock", Cancel));
        await ThenAsync<OfferWays>(id, change => change.RunAsync(Consultant, Seen(id), "Which?", ways, Clock.Now().AddDays(2), Cancel));
        await ThenAsync<ChooseWay>(id, change => change.RunAsync(Customer, Seen(id), 2, 2, null, Cancel));
        await ThenAsync<OfferWays>(id, change => change.RunAsync(Consultant, Seen(id), "Which?", ways, Clock.Now().AddDays(2), Cancel));
        Clock.Advance(TimeSpan.FromDays(3));
        await SweepAsync<ExpireWays>(sweep => sweep.RunAsync(Cancel));
        await ThenAsync<StartRemoteHelp>(id, change => change.RunAsync(Consultant, Seen(id), "Assist", Consent.OnThePhone, Cancel));
        await ThenAsync<EndRemoteHelp>(id, change => change.RunAsync(Consultant, Seen(id), "Set the driver", 12, Cancel));
        await ThenAsync<PromiseCall>(id, change => change.RunAsync(Consultant, Seen(id), NetworkSpecialist.PersonId!.Value, Clock.Now().AddHours(2), "how it prints", Cancel));
        await ThenAsync<LogPromisedCall>(id, change => change.RunAsync(OtherConsultant, Seen(id), 1, "No answer", TimeSpan.FromHours(1), Cancel));
        Clock.Advance(TimeSpan.FromHours(2));
        await SweepAsync<NoticeOverdueCalls>(sweep => sweep.RunAsync(Cancel));
        await ThenAsync<DropPromise>(id, change => change.RunAsync(Consultant, Seen(id), 1, "Sees the customer tomorrow", Cancel));
        await ThenAsync<PromiseCall>(id, change => change.RunAsync(Consultant, Seen(id), Consultant.PersonId!.Value, Clock.Now().AddHours(2), "how it prints", Cancel));
        await ThenAsync<LogPromisedCall>(id, change => change.RunAsync(Consultant, Seen(id), 2, "It prints", null, Cancel));
        Assert.Equal([PromiseState.NotNeeded, PromiseState.Kept], (await StoredAsync(id)).PromisedCalls.Select(promise => promise.State));
        Assert.Equal([WayOfferState.Withdrawn, WayOfferState.Chosen, WayOfferState.Expired], (await StoredAsync(id)).WayOffers.Select(offer => offer.State));
    }

    private static SeenWorkOrder Seen(int id) => new(id);

    private async Task ThenAsync<TUseCase>(int id, Func<TUseCase, Task> act, Actor? unlessOwner = null) where TUseCase : notnull
    {
        Clock.Advance(TimeSpan.FromMinutes(7));
        if (unlessOwner is not null && (await StoredAsync(id)).OwnerId == unlessOwner.PersonId)
            await DoAsync((ReassignWorkOrder away) => away.RunAsync(TeamLeader, Seen(id), OtherConsultant.PersonId!.Value, "Balance", Cancel));
        await DoAsync(act);
        await AssertToldByItsTimelineAsync(id);
    }

    private Task EscalateAsync(int id) => ThenAsync<EscalateWorkOrder>(id, async change =>
    {
        await using var db = NewContext();
        var answers = await db.Questions.Where(asked => asked.Asker == Tier.NetworkAndDesktop).ToDictionaryAsync(asked => asked.Id, asked => "Known", Cancel);
        await change.RunAsync(OtherConsultant, Seen(id), Tier.NetworkAndDesktop, EscalationReason.NotResolved, answers, Cancel);
    });

    private Task ProposeAsync(int id, Actor actor) =>
        ThenAsync<ProposeResolution>(id, change => change.RunAsync(actor, Seen(id), new Resolution("Replaced it", ResolutionKind.Workaround, 15), [], Cancel));

    private Task EvaluateAsync(int id, Evaluation evaluation, Actor? by = null) =>
        ThenAsync<EvaluateWorkOrder>(id, change => change.RunAsync(by ?? OtherConsultant, Seen(id), evaluation, Cancel));

    private Task SweepAsync<TSweep>(Func<TSweep, Task> run) where TSweep : notnull =>
        Task.WhenAll(Enumerable.Range(0, 3).Select(node => Task.Run(() => DoAsync(run), Cancel)));
}

public sealed class Living_a_work_order_on_Sqlite() : Living_a_work_order(new SqliteDatabase());

public sealed class Living_a_work_order_on_PostgreSql() : Living_a_work_order(new PostgreSqlDatabase());

public sealed class Living_a_work_order_on_SqlServer() : Living_a_work_order(new SqlServerDatabase());
