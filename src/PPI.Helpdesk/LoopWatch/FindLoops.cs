using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.LoopWatch;

/// <summary>
/// A sweep: finds the orders that are stuck, says each rule once for an order and an iteration, notes what has settled, and has a team leader
/// step in where the customer has declined too often. Running twice, on many nodes, or after a crash says nothing twice.
/// </summary>
public sealed class FindLoops(HelpdeskDbContext db, WorkOrderMails mails, TimeProvider clock, ILogger<FindLoops> log)
{
    private const int BatchSize = 100;

    /// <returns>How many findings and interventions were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (await Measures.ReadAsync(db, cancel) is not { } measures)
            return 0;
        var now = clock.Now();
        var rules = new LoopRules(db, await LoopThresholds.ReadAsync(db, cancel), measures.InForce.Calendar, now);
        var written = 0;
        foreach (var rule in Enum.GetValues<LoopRule>())
        {
            await SettleAsync(rules, rule, now, cancel);
            written += await EachAsync(
                rules.Holding(rule).Where(order => !db.LoopFindings.Any(finding => finding.WorkOrderId == order.Id && finding.Rule == rule && finding.Iteration == order.TimesDeclined)),
                id => FindAsync(rules, rule, id, now, cancel), cancel);
        }
        return written + await EachAsync(rules.WithoutIntervention(), id => InterveneAsync(id, now, cancel), cancel);
    }

    /// <summary>A finding stands as long as its rule holds in its iteration; what holds again stands again, and is not said again.</summary>
    private async Task SettleAsync(LoopRules rules, LoopRule rule, DateTimeOffset now, CancellationToken cancel)
    {
        var holding = rules.Holding(rule);
        await db.LoopFindings
            .Where(finding => finding.Rule == rule && finding.SettledAt == null && !holding.Any(order => order.Id == finding.WorkOrderId && order.TimesDeclined == finding.Iteration))
            .ExecuteUpdateAsync(set => set.SetProperty(finding => finding.SettledAt, now), cancel);
        await db.LoopFindings
            .Where(finding => finding.Rule == rule && finding.SettledAt != null && holding.Any(order => order.Id == finding.WorkOrderId && order.TimesDeclined == finding.Iteration))
            .ExecuteUpdateAsync(set => set.SetProperty(finding => finding.SettledAt, (DateTimeOffset?)null), cancel);
    }

    /// <summary>One by one: there are few, and what fails on one does not keep the others waiting.</summary>
    private async Task<int> EachAsync(IQueryable<WorkOrder> orders, Func<int, Task<bool>> act, CancellationToken cancel)
    {
        var written = 0;
        for (var after = 0; await orders.Where(order => order.Id > after).OrderBy(order => order.Id).Select(order => order.Id).Take(BatchSize).ToListAsync(cancel) is [.., var last] ids; after = last)
        {
            foreach (var id in ids)
            {
                try
                {
                    written += await act(id) ? 1 : 0;
                }
                catch (Exception overtaken) when (overtaken is DbUpdateException or RuleBrokenException)
                {
                    log.LogInformation("{WorkOrder} was changed meanwhile, and is looked at again by the next run: {Reason}", WorkOrder.NumberOf(id), overtaken.Message);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError(failure, "The loop watch failed on {WorkOrder} and goes on with the next", WorkOrder.NumberOf(id));
                }
                finally
                {
                    db.ChangeTracker.Clear();
                }
            }
        }
        return written;
    }

    private async Task<bool> FindAsync(LoopRules rules, LoopRule rule, int id, DateTimeOffset now, CancellationToken cancel)
    {
        // Somebody may have acted since the list was read; who acts from here on is noticed by the order's version.
        if (await rules.Holding(rule).SingleOrDefaultAsync(order => order.Id == id, cancel) is not { } order)
            return false;
        var readers = await NoticeReaders.ReadAsync(db, [order], cancel);
        order.NoticeLoop(new WorkOrder.LoopFound(rule, order.TimesDeclined, readers.Of(order, NoticeLevel.Breach)), now);
        db.LoopFindings.Add(LoopFinding.Of(order, rule, now));
        await mails.WriteAsync([order], cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<bool> InterveneAsync(int id, DateTimeOffset now, CancellationToken cancel)
    {
        var order = await db.WorkOrders.WithItsParts().SingleAsync(order => order.Id == id, cancel);
        if (await LeaderAsync(order, now, cancel) is not { } leader)
        {
            log.LogWarning("{WorkOrder} needs a team leader who steps in, and there is none who may", order.Number);
            return false;
        }
        order.BeginInterventionByItself(leader, now);
        await mails.WriteAsync([order], cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>On duty rather than not, present rather than absent, and who leads the fewest interventions now.</summary>
    private async Task<Actor?> LeaderAsync(WorkOrder order, DateTimeOffset now, CancellationToken cancel)
    {
        var leaders = await db.People.AsNoTracking()
            .Where(person => (person.Roles & Roles.TeamLeader) != 0 && !person.IsDisabled && !person.IsImported && person.Id != order.RequesterId)
            .Select(person => new { Person = person, Leads = db.Interventions.Count(intervention => intervention.LeaderId == person.Id && intervention.ClosedAt == null) })
            .ToListAsync(cancel);
        return leaders.OrderByDescending(leader => leader.Person.IsOnDuty(now)).ThenBy(leader => leader.Person.IsAbsent(now)).ThenBy(leader => leader.Leads).ThenBy(leader => leader.Person.Id)
            .Select(leader => Actor.Of(leader.Person)).FirstOrDefault();
    }
}
