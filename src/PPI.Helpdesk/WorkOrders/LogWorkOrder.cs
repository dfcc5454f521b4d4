using System.Security.Cryptography;
using System.Text;
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
        {
            if (await SaysAsync(sentBefore, draft, cancel))
                return sentBefore;
            draft = draft with { SubmissionKey = KeyOf(draft) };
            if (await intake.FindSentBeforeAsync(draft.SubmissionKey, me, cancel) is { } sentAgain)
                return sentAgain;
        }

        var requester = await db.ActivePersonAsync(draft.RequesterId, cancel);
        await intake.CheckOfferedAsync(draft.CategoryId, cancel);
        var priority = await intake.DecidePriorityAsync(draft.Severity, draft.Kind, cancel);
        var routing = fixedOnCall is null || draft.RequesterId == me
            ? await intake.RouteAsync(draft.CategoryId, draft.RequesterId, cancel)
            : new Routing(me, actor.Name, $"{actor.Name}: took the call");
        var now = clock.Now();
        draft = draft with { RequesterName = requester.Name, ServiceId = draft.ServiceId ?? await intake.ServiceOfAsync(draft.CategoryId, cancel) };
        var order = WorkOrder.Log(draft, priority, routing, actor, now);
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

    private Task<bool> SaysAsync(int id, WorkOrderDraft draft, CancellationToken cancel)
    {
        var (title, description) = (WrittenText.OneLine(draft.Title), WrittenText.Of(draft.Description));
        return db.WorkOrders.AnyAsync(order => order.Id == id && order.RequesterId == draft.RequesterId && order.Title == title && order.Description == description, cancel);
    }

    /// <summary>Somebody went back and filled the form in anew: another matter, of which again one order is made however often it is sent.</summary>
    private static Guid KeyOf(WorkOrderDraft draft) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{draft.SubmissionKey:N}\n{draft.RequesterId}\n{draft.Title}\n{draft.Description}")).AsSpan(0, 16));

    private void FixOnCall(WorkOrder order, Resolution resolution, Actor actor, DateTimeOffset now)
    {
        order.Take(actor, now);
        order.ProposeResolution(resolution, policy.Value.ReminderAfter(now), actor, now);
        order.Accept(VerdictVia.Call, score: null, comment: null, actor, now, policy.Value.ReopenUntil(now));
    }
}
