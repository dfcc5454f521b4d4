using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

/// <summary>One kind of thing that people try with an order: whether the rules say they may, and the attempt itself.</summary>
/// <param name="May">The answer of the domain's own <c>Can…</c>.</param>
/// <param name="Do">With valid input: it must succeed exactly when it may.</param>
/// <param name="DoBadly">With input that no rule lets through, whoever tries.</param>
internal sealed record Move(string Name, Func<Turn, bool> May, Action<Turn> Do, Action<Turn>? DoBadly = null)
{
    private const string Words = "So that everybody can read it";
    private static readonly HandoverPackage Package = new([new GivenAnswer("What was tried, and what happened", "Restarted")]);
    private static readonly AskedQuestion Asked = new(1, Tier.Helpdesk, null, "Which printer?", "", QuestionKind.Line, [], IsRequired: true);
    private static readonly string TooLong = new('x', WorkOrder.TextLength + 1);

    public static IReadOnlyList<Move> All { get; } =
    [
        new("answer at intake", t => t.Order.CanAnswerAtIntake(t.Actor), t => t.Order.AnswerAtIntake([Asked], new Dictionary<int, string> { [1] = Words }, t.Actor, t.Now),
            t => t.Order.AnswerAtIntake([Asked], new Dictionary<int, string> { [1] = " " }, t.Actor, t.Now)),
        new("take", t => t.Order.CanTake(t.Actor), t => t.Order.Take(t.Actor, t.Now)),
        new("release a lost worker", t => t.Order.CanReleaseLostWorker, t => t.Order.ReleaseLostWorker("Otto", t.Now)),
        new("put back", t => t.Order.CanPutBack(t.Actor), t => t.Order.PutBack(null, t.Actor, t.Now)),
        new("offer a hand-over", t => t.Order.CanOfferHandOver(t.Actor), t => t.Order.OfferHandOver(t.NextOwner, Words, t.Actor, t.Now),
            t => t.Order.OfferHandOver(t.Either(Someone.Customer, Someone.NetworkSpecialist, Actor.System), Words, t.Actor, t.Now)),
        new("accept a hand-over", t => t.Order.CanAnswerHandOver(t.Actor), t => t.Order.AcceptHandOver(t.Actor, t.Now)),
        new("decline a hand-over", t => t.Order.CanAnswerHandOver(t.Actor), t => t.Order.DeclineHandOver(Words, t.Actor, t.Now), t => t.Order.DeclineHandOver("", t.Actor, t.Now)),
        new("withdraw a hand-over", t => t.Order.CanWithdrawHandOver(t.Actor), t => t.Order.WithdrawHandOver(t.Actor, t.Now)),
        new("reassign", t => t.Order.CanReassign(t.Actor), t => t.Order.Reassign(t.NextOwner, Words, t.Actor, t.Now), t => t.Order.Reassign(Someone.Colleague, Words, t.Actor, t.Now)),
        new("escalate", t => t.Order.CanEscalate(t.Actor), t => t.Order.Escalate(t.Channel, t.Any<EscalationReason>(), Package, t.Actor, t.Now),
            t => t.Order.Escalate(t.Either(Tier.Helpdesk, (Tier)7), EscalationReason.NotResolved, Package, t.Actor, t.Now)),
        new("pass on", t => t.Order.CanPassOn(t.Actor), t => t.Order.PassOn(t.OtherChannel(t.Order.Tier), Words, t.Actor, t.Now), t => t.Order.PassOn(t.Order.Tier, Words, t.Actor, t.Now)),
        new("return", t => t.Order.CanReturn(t.Actor), t => t.Order.Return(t.Any<ReturnReason>(), Words, t.Actor, t.Now), t => t.Order.Return(ReturnReason.Incomplete, " ", t.Actor, t.Now)),
        new("ask the customer", t => t.Order.CanAskCustomer(t.Actor), t => t.Order.AskCustomer(Words, t.Actor, t.Now), t => t.Order.AskCustomer("", t.Actor, t.Now)),
        new("hold", t => t.Order.CanHold(t.Actor), t => t.Order.Hold(t.Any<HoldReason>(), Words, t.Soon, t.Actor, t.Now), t => t.Order.Hold(HoldReason.Parts, Words, t.Now, t.Actor, t.Now)),
        new("resume", t => t.Order.CanResume(t.Actor) && (!t.Actor.IsSystem || t.Order.ResumeAt <= t.Now), t => t.Order.Resume(t.Actor, t.Now)),
        new("propose", t => t.Order.CanProposeResolution(t.Actor), t => t.Order.ProposeResolution(new Resolution(Words, t.Any<ResolutionKind>(), t.Number), t.Soon, t.Actor, t.Now),
            t => t.Order.ProposeResolution(new Resolution(t.Either("", Words), ResolutionKind.Permanent, -1), t.Soon, t.Actor, t.Now)),
        new("accept", t => t.Order.CanGiveVerdict(t.Actor), t => t.Order.Accept(t.Via, t.Score, Words, t.Actor, t.Now, t.Soon), t => t.Order.Accept(t.Via, 11, null, t.Actor, t.Now, t.Soon)),
        new("decline", t => t.Order.CanGiveVerdict(t.Actor), t => t.Order.Decline(t.Via, Words, t.Score, t.Actor, t.Now), t => t.Order.Decline(t.Via, "", null, t.Actor, t.Now)),
        new("remind", t => t.Order.Status == Status.Resolved && t.Order.ReminderDueAt <= t.Now, t => t.Order.Remind(t.Soon, t.Now)),
        new("miss the customer", t => t.Order.Status == Status.Resolved && t.Order.ReminderDueAt <= t.Now, t => t.Order.MissCustomer(t.Soon, t.Now)),
        new("lapse", t => t.Order.Status == Status.Resolved && t.Order.ReminderDueAt <= t.Now && t.Order.RemindersSent >= 1, t => t.Order.Lapse(1, t.Now, t.Soon)),
        new("send back", t => t.Order.CanEvaluate(t.Actor), t => t.Order.SendBackWithFacts(Words, t.Actor, t.Now), t => t.Order.SendBackWithFacts(TooLong, t.Actor, t.Now)),
        new("send elsewhere", t => t.Order.CanEvaluate(t.Actor), t => t.Order.SendElsewhere(t.OtherTier(t.LastFixersTier), Words, Package, t.Actor, t.Now),
            t => t.Order.SendElsewhere(t.Either(t.LastFixersTier, Tier.Applications), Words, null, t.Actor, t.Now)),
        new("explain", t => t.Order.CanEvaluate(t.Actor), t => t.Order.Explain(Words, t.Number, t.Soon, t.Actor, t.Now), t => t.Order.Explain(t.Either("", TooLong), 5, t.Soon, t.Actor, t.Now)),
        new("separate", t => t.Order.CanEvaluate(t.Actor), t => t.Order.SeparateNewMatter(t.FreshId, Words, t.Soon, t.Actor, t.Now), t => t.Order.SeparateNewMatter(t.FreshId, "", t.Soon, t.Actor, t.Now)),
        new("intervene", t => t.Order.CanEvaluate(t.Actor), t => t.Order.Intervene(t.Leader, Words, t.Actor, t.Now), t => t.Order.Intervene(Someone.Consultant, Words, t.Actor, t.Now)),
        new("begin an intervention", t => t.Order.CanOpenIntervention(t.Actor), t => t.Order.BeginIntervention(Words, t.Either(null, t.NextOwner), t.Actor, t.Now), t => t.Order.BeginIntervention(t.Either("", Words), Someone.Colleague, t.Actor, t.Now)),
        new("begin an intervention by itself", t => t.Order.CanOpenInterventionByItself, t => t.Order.BeginInterventionByItself(t.Leader, t.Now), t => t.Order.BeginInterventionByItself(Someone.Consultant, t.Now)),
        new("agree with the customer", t => t.Order.CanLeadIntervention(t.Actor), t => t.Order.AgreeWithCustomer(Words, t.Actor, t.Now), t => t.Order.AgreeWithCustomer(" ", t.Actor, t.Now)),
        new("end an intervention", t => t.Order.CanLeadIntervention(t.Actor), t => t.Order.CloseIntervention(Words, t.Actor, t.Now), t => t.Order.CloseIntervention(TooLong, t.Actor, t.Now)),
        new("find it stuck", t => t.Order.IsOpen, t => t.Order.NoticeLoop(new WorkOrder.LoopFound(t.Any<LoopRule>(), t.Order.TimesDeclined, [new ToldPerson(1, "Lena")]), t.Now)),
        new("withdraw", t => t.Order.CanWithdraw(t.Actor), t => t.Order.Withdraw(Words, t.Actor, t.Now), t => t.Order.Withdraw(TooLong, t.Actor, t.Now)),
        new("mark as duplicate", t => t.Order.CanMarkDuplicate(t.Actor), t => t.Order.MarkDuplicateOf(t.CustomersOther, t.Actor, t.Now), t => t.Order.MarkDuplicateOf(t.Order, t.Actor, t.Now)),
        new("reopen", t => t.Order.CanReopen(t.Actor, t.Now), t => t.Order.Reopen(t.Via, Words, t.Actor, t.Now), t => t.Order.Reopen(t.Via, "", t.Actor, t.Now)),
        new("continue", t => t.Order.CanContinue(t.Actor, t.Now), t => t.ContinueWith(t.Order.ContinueInNew(Words, Guid.NewGuid(), IntakeChannel.Web, "Emma", new PriorityDecision(Priority.P2, Words), t.NewRouting, t.Actor, t.Now)),
            t => t.Order.ContinueInNew(TooLong, null, IntakeChannel.Web, "Emma", new PriorityDecision(Priority.P2, Words), t.NewRouting, t.Actor, t.Now)),
        new("reply", t => t.Order.CanReply(t.Actor), t => t.Order.Reply(Words, t.Actor, t.Now), t => t.Order.Reply("\0", t.Actor, t.Now)),
        new("note", t => t.Order.CanNote(t.Actor), t => t.Order.Note(Words, t.Actor, t.Now), t => t.Order.Note("", t.Actor, t.Now)),
        new("log a call", t => t.Order.CanLogCall(t.Actor), t => t.Order.LogCall(t.Any<CallDirection>(), t.Number % 2 == 0, Words, t.Actor, t.Now), t => t.Order.LogCall((CallDirection)5, true, Words, t.Actor, t.Now)),
        new("promise a call", t => t.Order.CanPromiseCall(t.Actor), t => t.Order.PromiseCall(t.Technician, t.Soon, Words, t.Actor, t.Now), t => t.Order.PromiseCall(t.Either(t.Technician, Someone.Reviewer), t.Soon, t.Either("", TooLong), t.Actor, t.Now)),
        new("make a promised call", t => t.Order.CanSettlePromise(t.Actor), t => t.Order.LogPromisedCall(t.Order.OpenPromises.Select(promise => promise.Number).FirstOrDefault(), Words, t.Either<DateTimeOffset?>(null, t.Soon), t.Actor, t.Now),
            t => t.Order.LogPromisedCall(t.Either(99, 0), Words, t.Now, t.Actor, t.Now)),
        new("drop a promised call", t => t.Order.CanSettlePromise(t.Actor), t => t.Order.DropPromise(t.Order.OpenPromises.Select(promise => promise.Number).FirstOrDefault(), Words, t.Actor, t.Now), t => t.Order.DropPromise(99, Words, t.Actor, t.Now)),
        new("notice a promised call", t => t.Overdue is not null, t => t.Order.NoticePromise(t.Overdue ?? 99, [new ToldPerson(1, "Lena")], t.Now), t => t.Order.NoticePromise(99, [], t.Now)),
        new("attach", t => t.Order.CanAttach(t.Actor), t => t.Order.AttachFiles([new AttachedFile(Guid.NewGuid(), "a.png", 5)], isInternal: false, t.Actor, t.Now), t => t.Order.AttachFiles([], t.Number % 2 == 0, t.Actor, t.Now)),
        new("attach for staff", t => t.Order.CanNote(t.Actor), t => t.Order.AttachFiles([new AttachedFile(Guid.NewGuid(), "b.png", 5)], isInternal: true, t.Actor, t.Now)),
        new("let take part", t => t.Order.CanChangeParticipants(t.Actor), t => t.Order.AddParticipant(t.NextParticipant, t.NextLevel, t.Actor, t.Now), t => t.Order.AddParticipant(Actor.System, ParticipantLevel.Reply, t.Actor, t.Now)),
        new("take out", t => t.Order.CanChangeParticipants(t.Actor) && t.Order.Participants.Count > 0, t => t.Order.RemoveParticipant(t.Order.Participants.Count > 0 ? t.Order.Participants[0].PersonId : 0, "Otto", t.Actor, t.Now), t => t.Order.RemoveParticipant(999, "Nobody", t.Actor, t.Now)),
        new("link", t => t.Order.CanLink(t.Actor), t => t.Order.Link(t.Order.ParentId is null ? t.Either(LinkKind.RelatedTo, LinkKind.CausedBy, LinkKind.ChildOf) : LinkKind.CausedBy, t.OtherOrder, [], t.Actor, t.Now), t => t.Order.Link(LinkKind.DuplicateOf, t.OtherOrder, [], t.Actor, t.Now)),
        new("unlink", t => t.Order.CanLink(t.Actor) && t.ChosenLink is not null, t => t.Order.Unlink(t.ChosenLink?.Kind ?? LinkKind.RelatedTo, t.ChosenLink?.OtherId ?? t.FreshId, t.Actor, t.Now), t => t.Order.Unlink(LinkKind.CausedBy, 0, t.Actor, t.Now)),
        new("merge", t => t.Order.CanMerge(t.Actor) && t.OtherOrder.CanTakeIn(t.Actor), t => t.Order.MergeInto(t.OtherOrder, [], t.Actor, t.Now), t => t.Order.MergeInto(t.Either(t.Order, t.OtherOrder), [7], t.Actor, t.Now)),
        new("take in", t => t.Order.CanTakeIn(t.Actor) && t.OtherOrder.CanMerge(t.Actor), t => t.OtherOrder.MergeInto(t.Order, [], t.Actor, t.Now)),
        new("undo a merge", t => t.Order.CanSeparate(t.Actor), t => t.Order.SeparateFrom(t.Surviving, Words, t.Actor, t.Now), t => t.Order.SeparateFrom(t.Surviving, "", t.Actor, t.Now)),
        new("let go", t => t.Follower.CanSeparate(t.Actor), t => t.Follower.SeparateFrom(t.Order, Words, t.Actor, t.Now)),
        new("follow", t => t.Order.MergedIntoId is not null && t.Order.IsOpen, t => t.Order.Follow(t.Surviving, t.Soon, t.Now), t => t.Order.Follow(t.CustomersOther, t.Soon, t.Now)),
        new("go on alone", t => t.Order.MergedIntoId is not null && t.Order.IsOpen, t => t.Order.GoOnAlone(t.Surviving, t.Now)),
        new("split off", t => t.Order.CanSplit(t.Actor), t => t.Order.NoteSplitOff(t.SplitOff(Words), t.Messages, t.Actor, t.Now), t => t.SplitOff("")),
        new("go on in the split-off one", t => t.Order.CanSplit(t.Actor), t => t.ContinueWith(t.SplitOff(Words))),
        new("plan a visit", t => t.Order.CanPlanVisit(t.Actor), t => t.Order.PlanVisit(t.Technician, t.Soon, t.Soon.AddHours(2), "B2", "replace the fuser", t.Actor, t.Now), t => t.Order.PlanVisit(t.Either(t.Technician, Someone.Reviewer), t.Soon, t.Soon.AddHours(t.Either(0, 13)), "B2", "replace it", t.Actor, t.Now)),
        new("reschedule a visit", t => t.Order.CanChangeVisit(t.Actor), t => t.Order.RescheduleVisit(t.PlannedVisit, t.Technician, t.Soon.AddMilliseconds(t.Order.Version), t.Soon.AddHours(1), Words, t.Actor, t.Now), t => t.Order.RescheduleVisit(t.PlannedVisit, t.Technician, t.Soon, t.Soon.AddHours(1), "", t.Actor, t.Now)),
        new("cancel a visit", t => t.Order.CanChangeVisit(t.Actor), t => t.Order.CancelVisit(t.PlannedVisit, Words, t.Actor, t.Now), t => t.Order.CancelVisit(99, Words, t.Actor, t.Now)),
        new("finish a visit", t => t.Order.CanChangeVisit(t.Actor), t => t.Order.FinishVisit(t.PlannedVisit, Words, t.Actor, t.Now), t => t.Order.FinishVisit(t.PlannedVisit, " ", t.Actor, t.Now)),
        new("offer ways", t => t.Order.CanOfferWays(t.Actor), t => t.Order.OfferWays(Words, t.Ways, t.Soon, t.Actor, t.Now), t => t.Order.OfferWays(Words, t.Either<IReadOnlyList<Way>>([t.Ways[0]], [.. t.Ways, .. t.Ways]), t.Soon, t.Actor, t.Now)),
        new("choose a way", t => t.Order.CanChooseWay(t.Actor, t.Now), t => t.Order.ChooseWay(t.Order.WayOffers.Count, 1 + (t.Number % 2), "Way", t.Via, t.Actor, t.Now), t => t.Order.ChooseWay(t.Order.WayOffers.Count, t.Either(0, 4), "Way", t.Via, t.Actor, t.Now)),
        new("withdraw ways", t => t.Order.CanWithdrawWays(t.Actor), t => t.Order.WithdrawWays(Words, t.Actor, t.Now), t => t.Order.WithdrawWays("", t.Actor, t.Now)),
        new("expire ways", t => t.Order.OpenWayOffer?.ExpiresAt <= t.Now, t => t.Order.ExpireWays(t.Now)),
        new("start remote help", t => t.Order.CanStartRemoteHelp(t.Actor), t => t.Order.StartRemoteHelp("Assist", t.Any<Consent>(), t.Actor, t.Now), t => t.Order.StartRemoteHelp("Assist", consent: null, t.Actor, t.Now)),
        new("end remote help", t => t.Order.CanEndRemoteHelp(t.Actor), t => t.Order.EndRemoteHelp(Words, t.Number, t.Actor, t.Now), t => t.Order.EndRemoteHelp(Words, -1, t.Actor, t.Now)),
        new("give a checklist", t => t.Order is { Kind: WorkOrderKind.OperationalTask, Checklist.Count: 0 }, t => t.Order.GiveChecklist([Words], t.Now)),
        new("mark the checklist", t => t.Order.CanMarkChecklist(t.Actor), t => t.Order.MarkChecklist(1, t.OtherMark, Words, t.Actor, t.Now), t => t.Order.MarkChecklist(t.Either(0, 1), t.Either(ChecklistMark.LeftOut, (ChecklistMark)7), "", t.Actor, t.Now)),
        new("reclassify", t => t.Order.CanReclassify(t.Actor), t => t.Order.Reclassify(new Classification(t.Either(WorkOrderKind.Incident, WorkOrderKind.Question), t.Number, null, t.Answers), new PriorityDecision(Priority.P2, Words), t.Actor, t.Now),
            t => t.Order.Reclassify(new Classification((WorkOrderKind)9, null, null, t.Answers), new PriorityDecision(Priority.P2, Words), t.Actor, t.Now)),
        new("retitle", t => t.Order.CanRetitle(t.Actor), t => t.Order.Retitle(Words, t.Actor, t.Now), t => t.Order.Retitle(TooLong, t.Actor, t.Now)),
        new("override the priority", t => t.Order.CanOverridePriority(t.Actor), t => t.Order.OverridePriority(t.OtherPriority, Words, t.Actor, t.Now), t => t.Order.OverridePriority(t.Order.Priority, Words, t.Actor, t.Now)),
    ];
}
