using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Search;

/// <summary>Something that was written about an order, and whether the customer may read it.</summary>
public sealed record Passage(string Text, bool IsPublic)
{
    /// <summary>All that is found of a record: what people wrote, and the names that things had.</summary>
    public static IEnumerable<Passage> Of(TimelineRecord record)
    {
        foreach (var text in Written(record.Step).Where(text => !string.IsNullOrEmpty(text)))
            yield return new Passage(text!, record.IsPublic);
        // The customer sees that an order was escalated, and nothing of what was handed over.
        if (record.Step is WorkOrder.Escalated escalated)
            foreach (var item in escalated.Package.Items)
                yield return new Passage(item.Answer, IsPublic: false);
        // Nor why two customers' matters are not the same.
        if (record.Step is WorkOrder.Separated separated)
            yield return new Passage(separated.Reason, IsPublic: false);
    }

    private static IEnumerable<string?> Written(Step step) => step switch
    {
        WorkOrder.Logged logged =>
        [
            logged.Title, logged.Description, logged.Location, logged.Contact, logged.Asset, logged.RequesterName,
            .. (logged.EarlierAttempts ?? []).SelectMany(attempt => new[] { attempt.Done, attempt.Reason }),
        ],
        WorkOrder.IntakeAnswered answered => [.. answered.Answers.Select(given => given.Answer)],
        WorkOrder.Reclassified reclassified => [reclassified.PriorityReason],
        WorkOrder.PriorityOverridden changed => [changed.Reason],
        WorkOrder.Retitled retitled => [retitled.Title, retitled.Former],
        WorkOrder.HandOverOffered offered => [offered.Reason],
        WorkOrder.HandOverDeclined declined => [declined.Reason],
        WorkOrder.Reassigned reassigned => [reassigned.Reason],
        WorkOrder.PassedOn passed => [passed.Reason],
        WorkOrder.Returned returned => [returned.Note],
        WorkOrder.CustomerAsked asked => [asked.Question],
        WorkOrder.PutOnHold hold => [hold.Note],
        WorkOrder.ResolutionProposed proposed => [proposed.Done],
        WorkOrder.Accepted accepted => [accepted.Comment],
        WorkOrder.Declined declined => [declined.Reason],
        WorkOrder.Evaluated evaluated => [evaluated.Facts, .. (evaluated.Package?.Items ?? []).Select(item => item.Answer)],
        WorkOrder.InterventionOpened opened => [opened.Reason],
        WorkOrder.InterventionAgreed agreed => [agreed.Agreed],
        WorkOrder.InterventionClosed closed => [closed.Outcome],
        WorkOrder.CallPromised promised => [promised.PromiserName, promised.About],
        WorkOrder.PromiseDropped dropped => [dropped.Why],
        WorkOrder.Withdrawn withdrawn => [withdrawn.Reason],
        WorkOrder.Reopened reopened => [reopened.Reason],
        WorkOrder.Replied reply => [reply.Message],
        WorkOrder.Noted note => [note.Note],
        WorkOrder.CallLogged call => [call.Summary],
        WorkOrder.ResolutionFollowed followed => [followed.Done],
        WorkOrder.TookIn taken => [taken.Title],
        WorkOrder.LetGo gone => [gone.Reason],
        WorkOrder.SplitFrom split => [.. split.Messages.Select(message => message.Text)],
        WorkOrder.VisitPlanned planned => [planned.Plan.TechnicianName, planned.Plan.Place, planned.Plan.Purpose],
        WorkOrder.VisitRescheduled moved => [moved.TechnicianName, moved.Reason],
        WorkOrder.VisitCancelled cancelled => [cancelled.Reason],
        WorkOrder.VisitDone done => [done.Outcome],
        WorkOrder.WaysOffered offered => [offered.Question, .. offered.Ways.SelectMany(way => new[] { way.Title, way.Happens, way.Takes })],
        WorkOrder.WayChosen chosen => [chosen.Title],
        WorkOrder.WaysWithdrawn withdrawn => [withdrawn.Reason],
        WorkOrder.ChecklistGiven given => [.. given.Items],
        WorkOrder.ChecklistMarked marked => [marked.Item, marked.Reason],
        WorkOrder.RemoteHelpStarted started => [started.Tool],
        WorkOrder.RemoteHelpEnded ended => [ended.Outcome],
        WorkOrder.FilesAttached files => [.. files.Files.Select(file => file.Name)],
        WorkOrder.Imported imported => [imported.Reference, .. imported.OriginalFields.Values],
        WorkOrder.ImportedAssignment assigned => [assigned.Group, assigned.WorkerName],
        WorkOrder.ImportedState state => [state.State],
        WorkOrder.ImportedResolution resolved => [resolved.Done],
        _ => [],
    };
}
