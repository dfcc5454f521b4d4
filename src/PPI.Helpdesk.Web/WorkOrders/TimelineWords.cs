using PPI.Helpdesk.Web.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>What one record of the timeline says: a line, and below it the words that somebody wrote.</summary>
/// <param name="Line">What happened, without who and when.</param>
/// <param name="Text">What was written; null when nothing was.</param>
/// <param name="Icon">An outline icon by name.</param>
/// <param name="IsMessage">Shown whole; everything else is a line.</param>
public sealed record TimelineWords(string Line, string? Text, string Icon, bool IsMessage = false)
{
    /// <summary>What was answered to the desk's questions.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];

    /// <summary>Until when it lasts; null for everything else.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>A visit's window; null for everything else.</summary>
    public VisitWindow? Window { get; init; }

    /// <summary>By when; null for everything but a promise.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public static TimelineWords Of(TimelineRecord record, bool seesInternal) => record.Step switch
    {
        WorkOrder.Logged logged => new($"logged the work order ({logged.Intake.Label()})", NullIfEmpty(logged.Description), Icon: "file-plus", IsMessage: true),
        WorkOrder.IntakeAnswered answered => new("answered what the desk asks", null, Icon: "list-details", IsMessage: true) { Answers = answered.Answers },
        WorkOrder.Routed routed => new($"made {routed.OwnerName} the owner", routed.Reason, Icon: "route"),
        WorkOrder.Reclassified reclassified => new($"classified it: {reclassified.Kind.Label()}, {reclassified.Answers.Severity.Label()}, {reclassified.Priority.Label()}", reclassified.PriorityReason, Icon: "tag"),
        WorkOrder.PriorityOverridden changed => new($"changed {changed.From.Label()} to {changed.To.Label()}", changed.Reason, Icon: "flag"),
        WorkOrder.Retitled retitled => new($"changed the subject{(retitled.Former is { } former ? $" from “{former}”" : "")} to “{retitled.Title}”", null, Icon: "pencil"),
        WorkOrder.Taken => new("started working on it", null, Icon: "hand-grab"),
        WorkOrder.GivenBack back => new(back.WorkerName is null ? "put it back for somebody else to take" : $"gave it back to {back.WorkerName}", null, Icon: "arrow-back"),
        WorkOrder.WorkerReleased released => new($"put it back for somebody else to take: {released.WorkerName} has left", null, Icon: "arrow-back"),
        WorkOrder.HandOverOffered offered => new($"offered it to {offered.ToName}", offered.Reason, Icon: "arrow-forward-up"),
        WorkOrder.HandOverAccepted => new("accepted it and answers for it from now on", null, Icon: "user-check"),
        WorkOrder.HandOverDeclined declined => new("declined the hand-over", declined.Reason, Icon: "user-x"),
        WorkOrder.HandOverWithdrawn => new("took the offer back", null, Icon: "arrow-back-up"),
        WorkOrder.Reassigned reassigned => new($"assigned it to {reassigned.OwnerName}", reassigned.Reason, Icon: "user-share"),
        WorkOrder.Escalated escalated => new($"escalated it to {escalated.Channel.Label()}: {escalated.Reason.Label().ToLowerInvariant()}", null, Icon: "stairs-up")
        {
            Answers = seesInternal ? escalated.Package.Items : [],
        },
        WorkOrder.PassedOn passed => new($"passed it on from {passed.From.Label()} to {passed.To.Label()}", passed.Reason, Icon: "arrows-exchange"),
        WorkOrder.Returned returned => new($"returned it from {returned.From.Label()}: {returned.Reason.Label().ToLowerInvariant()}", returned.Note, Icon: "corner-up-left"),
        WorkOrder.CustomerAsked asked => new("asked the customer", asked.Question, Icon: "message-question", IsMessage: true),
        WorkOrder.PutOnHold hold => new($"put it on hold: {hold.Reason.Label().ToLowerInvariant()}", hold.Note, Icon: "player-pause") { Until = hold.ResumeAt },
        WorkOrder.Resumed => new("went on with it", null, Icon: "player-play"),
        WorkOrder.ResolutionProposed proposed => new($"proposed a resolution, attempt {proposed.Attempt} ({proposed.Kind.Label().ToLowerInvariant()})", proposed.Done, Icon: "tool", IsMessage: true),
        WorkOrder.Accepted accepted => new($"It works ({accepted.Via.Label()}){Score(accepted.Score)}", NullIfEmpty(accepted.Comment), Icon: "circle-check", IsMessage: true),
        WorkOrder.Declined declined => new($"Not fixed ({declined.Via.Label()}){Score(declined.Score)}", declined.Reason, Icon: "circle-x", IsMessage: true),
        WorkOrder.CustomerNotReached missed => new($"could not reach the customer by mail about attempt {missed.Attempt}; the owner is asked to call", null, Icon: "mail-off"),
        WorkOrder.Reminded reminded => new($"reminded the customer ({reminded.Reminder})", null, Icon: "bell"),
        WorkOrder.Lapsed => new("closed it unconfirmed: no answer", null, Icon: "clock-off"),
        WorkOrder.Evaluated evaluated => new($"evaluated: {evaluated.Choice.Label()}{Where(evaluated)}", NullIfEmpty(evaluated.Facts), Icon: "scale")
        {
            Answers = evaluated.Package?.Items ?? [],
        },
        WorkOrder.InterventionOpened opened => new(opened.NewOwnerName is null ? $"{opened.LeaderName} steps in" : $"{opened.LeaderName} steps in; {opened.NewOwnerName} answers for it", opened.Reason, Icon: "lifebuoy"),
        WorkOrder.InterventionAgreed agreed => new("wrote down what was agreed with the customer", agreed.Agreed, Icon: "heart-handshake"),
        WorkOrder.InterventionClosed closed => new("ended the intervention", closed.Outcome, Icon: "flag-check"),
        WorkOrder.LoopFound found => new($"found it stuck: {found.Rule.Label().ToLowerInvariant()}", null, Icon: "lifebuoy"),
        WorkOrder.Withdrawn withdrawn => new("withdrew it", NullIfEmpty(withdrawn.Reason), Icon: "trash"),
        WorkOrder.MarkedDuplicate duplicate => new($"closed it as a duplicate of {WorkOrder.NumberOf(duplicate.OriginalId)}", null, Icon: "copy"),
        WorkOrder.Reopened reopened => new($"opened it again ({reopened.Via.Label()})", reopened.Reason, Icon: "rotate", IsMessage: true),
        WorkOrder.Replied reply => new("wrote", reply.Message, Icon: "message", IsMessage: true),
        WorkOrder.Noted note => new("noted", note.Note, Icon: "lock", IsMessage: true),
        WorkOrder.CallLogged call => new($"{(call.Direction == CallDirection.Outgoing ? "called the customer" : "took a call")}{(call.Reached ? "" : call.AgainAt is null ? ": not reached" : ": not reached, and tries again")}", call.Summary, Icon: "phone", IsMessage: true),
        WorkOrder.CallPromised promised => new($"promised a call: {promised.PromiserName} calls", promised.About, Icon: "phone-outgoing") { DueAt = promised.DueAt },
        WorkOrder.PromiseDropped dropped => new("took a promised call off the list: not needed any more", dropped.Why, Icon: "phone-x"),
        WorkOrder.PromiseOverdue overdue => new($"noticed: a promised call is overdue{To(overdue.Told)}", null, Icon: "alarm-average"),
        WorkOrder.FilesAttached files => new($"attached {string.Join(", ", files.Files.Select(file => file.Name))}", null, Icon: "paperclip"),
        WorkOrder.ParticipantAdded added => new($"added {added.Name}: {added.Level.Label().ToLowerInvariant()}", null, Icon: "user-plus"),
        WorkOrder.ParticipantRemoved removed => new($"removed {removed.Name}", null, Icon: "user-minus"),
        WorkOrder.Linked linked => new($"{linked.Kind.Label()} {WorkOrder.NumberOf(linked.OtherId)}", null, Icon: "link"),
        WorkOrder.Unlinked unlinked => new($"removed the link: {unlinked.Kind.Label()} {WorkOrder.NumberOf(unlinked.OtherId)}", null, Icon: "unlink"),
        WorkOrder.Merged merged => new($"merged it into {WorkOrder.NumberOf(merged.IntoId)}: both are handled together", null, Icon: "git-merge"),
        WorkOrder.TookIn taken => new($"merged {WorkOrder.NumberOf(taken.OtherId)} into this one", taken.Title, Icon: "git-merge"),
        WorkOrder.Separated separated => new($"undid the merge into {WorkOrder.NumberOf(separated.FromId)}", seesInternal ? separated.Reason : null, Icon: "git-fork"),
        WorkOrder.LetGo gone => new($"undid the merge of {WorkOrder.NumberOf(gone.OtherId)}", gone.Reason, Icon: "git-fork"),
        WorkOrder.ResolutionFollowed followed => new($"proposed what was done for {WorkOrder.NumberOf(followed.SurvivingId)}, attempt {followed.Attempt} ({followed.Kind.Label().ToLowerInvariant()})", followed.Done, Icon: "tool", IsMessage: true),
        WorkOrder.SplitFrom split => new($"split it from {WorkOrder.NumberOf(split.OriginId)}", string.Join("\n\n", split.Messages.Select(copy => $"{copy.Author}: {copy.Text}")), Icon: "arrows-split", IsMessage: true),
        WorkOrder.SplitInto split => new($"split {(split.Sequences.Count == 1 ? "a message" : $"{split.Sequences.Count} messages")} off into {WorkOrder.NumberOf(split.OtherId)}", split.Title, Icon: "arrows-split"),
        WorkOrder.VisitPlanned planned => new($"sends {planned.Plan.TechnicianName} to {planned.Plan.Place}, to {planned.Plan.Purpose}", null, Icon: "calendar-plus") { Window = new(planned.Plan.BeginsAt, planned.Plan.Until) },
        WorkOrder.VisitRescheduled moved => new($"rescheduled the visit: {moved.TechnicianName} comes", moved.Reason, Icon: "calendar-time") { Window = new(moved.BeginsAt, moved.Until) },
        WorkOrder.VisitCancelled cancelled => new("cancelled the visit", cancelled.Reason, Icon: "calendar-x"),
        WorkOrder.VisitDone done => new("was there", done.Outcome, Icon: "calendar-check", IsMessage: true),
        WorkOrder.WaysOffered offered => new($"offered a choice: {offered.Question}", string.Join("\n", offered.Ways.Select((way, index) => $"{index + 1}. {way.Title}: {way.Happens} ({way.Takes})")), Icon: "list-numbers", IsMessage: true),
        WorkOrder.WayChosen chosen => new($"chose “{chosen.Title}” ({chosen.Via.Label()})", null, Icon: "list-check"),
        WorkOrder.WaysWithdrawn withdrawn => new("withdrew the choice", withdrawn.Reason, Icon: "list-details"),
        WorkOrder.WaysExpired => new("ended the choice: nobody chose in time", null, Icon: "clock-off"),
        WorkOrder.ChecklistGiven given => new($"gave it a checklist of {given.Items.Count}", null, Icon: "checklist"),
        WorkOrder.ChecklistMarked { Mark: ChecklistMark.Done } marked => new($"did: {marked.Item}", null, Icon: "checkbox"),
        WorkOrder.ChecklistMarked { Mark: ChecklistMark.LeftOut } marked => new($"left out: {marked.Item}", marked.Reason, Icon: "checkbox"),
        WorkOrder.ChecklistMarked marked => new($"opened again: {marked.Item}", null, Icon: "checkbox"),
        WorkOrder.RemoteHelpStarted started => new($"began remote help with {started.Tool}; the customer agreed {started.Consent.Label().ToLowerInvariant()}", null, Icon: "screen-share"),
        WorkOrder.RemoteHelpEnded ended => new($"ended remote help after {ended.Minutes} min", ended.Outcome, Icon: "screen-share-off", IsMessage: true),
        WorkOrder.ClockNoticed { Level: NoticeLevel.Warning } notice => new($"warned: {notice.Clock.Label()} is due soon{To(notice.Told)}", null, Icon: "alarm"),
        WorkOrder.ClockNoticed notice => new($"noticed: {notice.Clock.Label()} is overdue{To(notice.Told)}", null, Icon: "alarm-average"),
        WorkOrder.ClocksRederived rederived => new("derived the clocks anew", string.Join('\n', rederived.Clocks.Select(Target)), Icon: "hourglass"),
        WorkOrder.Imported imported => new($"imported from {imported.Source}: {imported.Reference}", null, Icon: "database-import"),
        WorkOrder.ImportedAssignment assigned => new($"assigned to {assigned.Group}{(assigned.WorkerName is null ? "" : $", {assigned.WorkerName}")}", null, Icon: "arrows-exchange"),
        WorkOrder.ImportedState state => new($"changed its state to “{state.State}”", null, Icon: "point"),
        WorkOrder.ImportedResolution resolved => new($"resolved it, attempt {resolved.Attempt}", resolved.Done, Icon: "tool", IsMessage: true),
        WorkOrder.ImportedReopening => new("reopened", null, Icon: "rotate"),
        WorkOrder.ImportedClosing => new("closed, unconfirmed", null, Icon: "clock-off"),
        _ => new(record.Kind, null, Icon: "point"),
    };

    private static string To(IReadOnlyList<ToldPerson> readers) => readers.Count == 0 ? "" : $"; told {string.Join(", ", readers.Select(told => told.Name))}";

    private static string Target(RederivedClock clock) =>
        $"{clock.Clock.Label()}: {clock.Target}, of which {Durations.InWords(TimeSpan.FromMinutes(clock.MinutesUsed))} are used";

    private static string Where(WorkOrder.Evaluated evaluated) => evaluated.Choice switch
    {
        EvaluationChoice.SameTier or EvaluationChoice.OtherTier => $" ({evaluated.Tier.Label()})",
        EvaluationChoice.NewOrder => $" ({WorkOrder.NumberOf(evaluated.NewOrderId!.Value)})",
        EvaluationChoice.Intervention => $" ({evaluated.NewOwnerName})",
        _ => "",
    };

    private static string Score(int? score) => score is null ? "" : $", {score} of 10";

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
