using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Operations;

/// <summary>A sweep: each date of a routine task becomes a work order, exactly once, however many nodes look and however long none did.</summary>
/// <remarks>The order is saved together with the step to the task's next date, which fails where another node took that step.</remarks>
public sealed class LogRoutineTasks(HelpdeskDbContext db, WorkOrderIntake intake, ChangeWorkOrder change, TimeProvider clock, ILogger<LogRoutineTasks> log)
{
    private const int BatchSize = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        var due = await db.RoutineTasks.AsNoTracking().Where(task => task.NextLogAt <= now)
            .OrderBy(task => task.NextLogAt).ThenBy(task => task.Id).Select(task => task.Id).Take(BatchSize).ToListAsync(cancel);
        foreach (var id in due)
            await CatchUpAsync(id, cancel);
    }

    private async Task CatchUpAsync(int id, CancellationToken cancel)
    {
        try
        {
            while (await LogNextAsync(id, cancel))
                db.ChangeTracker.Clear();
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogInformation("Another node makes the work orders of routine task {Task}", id);
        }
        catch (RuleBrokenException refusal)
        {
            log.LogWarning("Routine task {Task} makes no work order: {Reason}", id, refusal.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Routine task {Task} failed; the sweep goes on with the next", id);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <returns>Whether there was one to be made.</returns>
    private async Task<bool> LogNextAsync(int id, CancellationToken cancel)
    {
        var now = clock.Now();
        if (await db.RoutineTasks.SingleOrDefaultAsync(task => task.Id == id && task.NextLogAt <= now, cancel) is not { } task)
            return false;
        var order = await OrderAsync(task, now, cancel);
        task.Advance();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.WorkOrders.Add(order);
        await db.SaveChangesAsync(cancel);
        if (task.Checklist.Count > 0)
            order.GiveChecklist(task.Checklist, now);
        await change.SaveAsync(Actor.System, order, cancel);
        await transaction.CommitAsync(cancel);
        log.LogInformation("Routine task {Task} made work order {WorkOrder}", id, order.Number);
        return true;
    }

    private async Task<WorkOrder> OrderAsync(RoutineTask task, DateTimeOffset now, CancellationToken cancel)
    {
        var customer = await db.ActivePersonAsync(task.CustomerId, cancel);
        var draft = new WorkOrderDraft(
            task.CustomerId, customer.Name, task.Title, RoutineTaskText.Of(task), WorkOrderKind.OperationalTask, IntakeChannel.Schedule)
        { CategoryId = task.CategoryId };
        var priority = await intake.DecidePriorityAsync(draft.Severity, draft.Kind, cancel);
        return WorkOrder.Log(draft, priority, await RouteAsync(task, cancel), Actor.System, now);
    }

    private async Task<Routing> RouteAsync(RoutineTask task, CancellationToken cancel)
    {
        if (task.OwnerId is not { } named)
            return await intake.RouteAsync(task.CategoryId, task.CustomerId, cancel);
        const Roles helpdesk = Roles.Consultant | Roles.TeamLeader;
        var owner = await db.People.AsNoTracking().SingleAsync(person => person.Id == named, cancel);
        if (!owner.IsDisabled && !owner.IsImported && (owner.Roles & helpdesk) != 0)
            return new Routing(owner.Id, owner.Name, $"{owner.Name}: named by the routine task");
        var routing = await intake.RouteAsync(task.CategoryId, task.CustomerId, cancel);
        return routing with { Reason = $"{owner.Name}, whom the routine task names, left the helpdesk. {routing.Reason}" };
    }
}
