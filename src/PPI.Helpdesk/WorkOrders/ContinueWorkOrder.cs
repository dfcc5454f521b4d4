using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>"Not fixed", too late to reopen: a linked order that carries the attempts' history.</summary>
public sealed class ContinueWorkOrder(HelpdeskDbContext db, IDatabaseProvider provider, WorkOrderIntake intake, ChangeWorkOrder change, TimeProvider clock)
{
    /// <returns>The new order's id.</returns>
    public async Task<int> RunAsync(Actor actor, int closedId, string reason, Guid submissionKey, CancellationToken cancel)
    {
        var me = actor.PersonId ?? throw new InvalidOperationException("A person says that it is not fixed.");
        if (await intake.FindSentBeforeAsync(submissionKey, me, cancel) is { } sentBefore)
            return sentBefore;
        var closed = await change.LoadAsync(actor, new SeenWorkOrder(closedId), cancel);
        // The same form may have got through since the look above.
        if (await GoesOnInAsync(closedId, cancel) is { } next)
            return await intake.FindSentBeforeAsync(submissionKey, me, cancel) ?? throw GoesOnAlready(closedId, next);
        var requester = await db.People.Where(person => person.Id == closed.RequesterId).Select(person => person.Name).SingleAsync(cancel);
        var priority = await intake.DecidePriorityAsync(closed.Answers, closed.Kind, cancel);
        var routing = await intake.RouteAsync(closed.CategoryId, closed.RequesterId, cancel);
        var viaWeb = closed.IsRequester(actor) ? IntakeChannel.Web : IntakeChannel.Phone;
        var order = closed.ContinueInNew(reason, submissionKey, viaWeb, requester, priority, routing, actor, clock.Now());
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.WorkOrders.Add(order);
            await db.SaveChangesAsync(cancel);
            await change.SaveAsync(actor, order, cancel);
            await transaction.CommitAsync(cancel);
            return order.Id;
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return await intake.FindSentBeforeAsync(submissionKey, me, cancel)
                ?? throw (await GoesOnInAsync(closedId, cancel) is { } faster
                    ? GoesOnAlready(closedId, faster)
                    : new RuleBrokenException("This form was sent before. Open the page again."));
        }
    }

    private static RuleBrokenException GoesOnAlready(int closedId, int next) =>
        new($"{WorkOrder.NumberOf(closedId)} goes on in {WorkOrder.NumberOf(next)} already. Write there.");

    private Task<int?> GoesOnInAsync(int closedId, CancellationToken cancel) => db.WorkOrders
        .Where(order => order.Links.Any(link => link.Kind == LinkKind.ContinuationOf && link.OtherId == closedId))
        .Select(order => (int?)order.Id)
        .FirstOrDefaultAsync(cancel);
}
