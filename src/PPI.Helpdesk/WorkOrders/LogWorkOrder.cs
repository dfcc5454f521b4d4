using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Logs a work order: by its customer, or by the helpdesk on behalf of a caller. The same form sent twice makes one order.</summary>
public sealed class LogWorkOrder(
    HelpdeskDbContext db, IDatabaseProvider provider, WorkOrderIntake intake, ChangeWorkOrder change, IOptions<WorkOrderOptions> policy, TimeProvider clock)
{
    /// <param name="fixedOnCall">What resolved the matter while the caller was on the line, and that they said so; null when it is still open.</param>
    /// <returns>The order's id, which is its number.</returns>
    public async Task<int> RunAsync(Actor actor, WorkOrderDraft draft, IReadOnlyList<ReceivedFile> files, Resolution? fixedOnCall, CancellationToken cancel)
    {
        var me = actor.PersonId ?? throw new InvalidOperationException("A person logs a work order.");
        if (draft.RequesterId != me && !actor.IsHelpdesk)
            throw new RuleBrokenException("Only the helpdesk logs work orders on behalf of others. Ask them to log it themselves.");
        if (draft.Intake == IntakeChannel.Schedule)
            throw new RuleBrokenException("Only schedules log work orders as scheduled. Choose how it came in.");
        if (await intake.FindSentBeforeAsync(draft.SubmissionKey, me, cancel) is { } sentBefore)
            return sentBefore;

        var requester = await db.ActivePersonAsync(draft.RequesterId, cancel);
        await intake.CheckOfferedAsync(draft.CategoryId, cancel);
        var priority = await intake.DecidePriorityAsync(draft.Severity, draft.Kind, cancel);
        var routing = fixedOnCall is null || draft.RequesterId == me
            ? await intake.RouteAsync(draft.CategoryId, draft.RequesterId, cancel)
            : new Routing(me, actor.Name, $"{actor.Name}: took the call");
        var now = clock.Now();
        var order = WorkOrder.Log(draft with { RequesterName = requester.Name }, priority, routing, actor, now);
        if (draft.Answers is { } answers)
            order.AnswerAtIntake(await intake.QuestionsAsync(draft.CategoryId, cancel), answers, actor, now);

        try
        {
            // Whatever fails here ends the whole transaction: no save needs a way back of its own, which on SQLite copies every page that it writes.
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.WorkOrders.Add(order);
            await db.SaveChangesAsync(cancel);
            change.Attach(order, files, isInternal: false, actor, now);
            if (draft.TriedOnCall.Length > 0)
                order.LogCall(CallDirection.Incoming, reached: true, draft.TriedOnCall, actor, now);
            if (fixedOnCall is not null)
                FixOnCall(order, fixedOnCall, actor, now);
            await change.SaveAsync(actor, order, cancel);
            await transaction.CommitAsync(cancel);
            return order.Id;
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return await intake.FindSentBeforeAsync(draft.SubmissionKey, me, cancel)
                ?? throw new RuleBrokenException("This form was sent before, by somebody else. Open the page again and fill it in anew.");
        }
    }

    private void FixOnCall(WorkOrder order, Resolution resolution, Actor actor, DateTimeOffset now)
    {
        order.Take(actor, now);
        order.ProposeResolution(resolution, policy.Value.ReminderAfter(now), actor, now);
        order.Accept(VerdictVia.Call, score: null, comment: null, actor, now, policy.Value.ReopenUntil(now));
    }
}
