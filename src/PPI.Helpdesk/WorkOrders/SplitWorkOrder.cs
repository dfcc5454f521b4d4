using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Makes a work order of its own out of messages that are about another matter. The same form sent twice makes one.</summary>
public sealed class SplitWorkOrder(HelpdeskDbContext db, IDatabaseProvider provider, WorkOrderIntake intake, ChangeWorkOrder change, TimeProvider clock)
{
    /// <param name="sequences">Which records of the order's timeline.</param>
    /// <returns>The new order's id.</returns>
    public async Task<int> RunAsync(Actor actor, SeenWorkOrder seen, IReadOnlyCollection<int> sequences, SplitText text, Guid submissionKey, CancellationToken cancel)
    {
        var me = actor.PersonId ?? throw new InvalidOperationException("A person splits a work order.");
        if (await intake.FindSentBeforeAsync(submissionKey, me, cancel) is { } sentBefore)
            return sentBefore;
        var order = await change.LoadAsync(actor, seen, cancel);
        order.CanSplit(actor).Enforce();
        var messages = await db.TimelineRecords.AsNoTracking().Where(record => record.WorkOrderId == order.Id && sequences.Contains(record.Sequence))
            .OrderBy(record => record.Sequence).ToListAsync(cancel);
        var requesterId = order.RequesterOfSplit(messages);
        var requester = await db.People.Where(person => person.Id == requesterId).Select(person => person.Name).SingleAsync(cancel);
        var priority = await intake.DecidePriorityAsync(order.Answers, order.Kind, cancel);
        var routing = await intake.RouteAsync(categoryId: null, requesterId, cancel);
        var now = clock.Now();
        var splitOff = order.SplitOff(messages, text, requester, submissionKey, priority, routing, actor, now);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.WorkOrders.Add(splitOff);
            await db.SaveChangesAsync(cancel);
            order.NoteSplitOff(splitOff, messages, actor, now);
            await change.SaveAsync(actor, order, [splitOff], cancel);
            await transaction.CommitAsync(cancel);
            return splitOff.Id;
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return await intake.FindSentBeforeAsync(submissionKey, me, cancel)
                ?? throw new RuleBrokenException("This form was sent before. Open the page again.");
        }
    }
}
