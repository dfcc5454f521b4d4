using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Operations;

/// <summary>What every change of a routine task has in common: who may, which version was seen, who is named in it, and the audit log.</summary>
public sealed class RoutineTaskChanges(HelpdeskDbContext db, WorkOrderIntake intake, TimeProvider clock)
{
    public static Ruling CanChange(Actor actor) => actor.IsTeamLeader || actor.IsAdministrator || actor.IsSystem
        ? Ruling.Allowed
        : Ruling.Refused("Routine tasks are kept by team leaders and administrators. Ask one of them.");

    /// <summary>Loads the task as the person saw it: a later save fails if somebody else, or the making of an order, was faster.</summary>
    public async Task<RoutineTask> LoadAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        CanChange(actor).Enforce();
        var task = await db.RoutineTasks.FindAsync([id], cancel) ?? throw new NotFoundException();
        db.Entry(task).Property(found => found.Version).OriginalValue = version;
        return task;
    }

    /// <exception cref="RuleBrokenException">Somebody or something that a task names cannot be named any more.</exception>
    public async Task CheckAsync(RoutineTaskTerms terms, CancellationToken cancel)
    {
        await db.ActivePersonAsync(terms.CustomerId, cancel);
        if (terms.OwnerId is { } owner && !(await db.OwnerToBeAsync(owner, cancel)).IsHelpdesk)
            throw new RuleBrokenException("Only somebody of the helpdesk answers for a work order. Choose somebody from the list.");
        await intake.CheckOfferedAsync(terms.CategoryId, cancel);
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster.</exception>
    public async Task SaveAsync(Actor actor, string act, RoutineTask task, CancellationToken cancel)
    {
        var subject = new AuditSubject("Routine task", task.Id > 0 ? task.Id : null, task.Title);
        db.AuditRecords.Add(AuditRecord.Of(actor.InAudit, act, subject, $"Version {task.Version}: {task.Recurrence.InWords()}, {task.Checklist.Count} items on its checklist", clock.Now()));
        await db.SaveChangesAsync(cancel);
    }
}
