using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>What a team leader looks at first: what is open now and needs somebody, and who has how much.</summary>
public sealed class NowFigures(HelpdeskDbContext db, TimeProvider clock)
{
    public async Task<DeskNow> RunAsync(Actor actor, CancellationToken cancel)
    {
        var counts = new List<(NowList, int)>();
        foreach (var list in Enum.GetValues<NowList>())
            counts.Add((list, await list.Of(db.WorkOrders.VisibleTo(actor), clock.Now()).CountAsync(cancel)));
        return new DeskNow(counts, await LoadAsync(actor, cancel));
    }

    private async Task<IReadOnlyList<PersonLoad>> LoadAsync(Actor actor, CancellationToken cancel)
    {
        var open = db.WorkOrders.VisibleTo(actor).Where(order => order.ClosedAt == null);
        var owned = await open.GroupBy(order => order.OwnerId).Select(group => new { Id = group.Key, Orders = group.Count() }).ToDictionaryAsync(one => one.Id, one => one.Orders, cancel);
        var worked = await open.Where(order => order.WorkerId != null).GroupBy(order => order.WorkerId).Select(group => new { Id = group.Key, Orders = group.Count() }).ToListAsync(cancel);
        var workers = worked.ToDictionary(one => one.Id!.Value, one => one.Orders);
        var people = await db.People.AsNoTracking().Where(person => !person.IsDisabled && !person.IsImported).ToListAsync(cancel);
        return
        [
            .. people.Where(person => Actor.Of(person).IsStaff && person.IsOnDuty(clock.Now()))
                .Select(person => new PersonLoad(person.Id, person.Name, owned.GetValueOrDefault(person.Id), workers.GetValueOrDefault(person.Id)))
                .OrderByDescending(load => load.Owned + load.Worked).ThenBy(load => load.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>The lists of what needs somebody now.</summary>
public enum NowList
{
    /// <summary>Open orders of priority 1, and whatever halts the business.</summary>
    Urgent,

    /// <summary>A target is used up.</summary>
    Overdue,

    /// <summary>A target is used up within two hours, unless somebody acts.</summary>
    DueSoon,

    /// <summary>Nothing about it is due, and it is not on hold until a date: nobody is led back to it.</summary>
    NothingNext,

    HandOverOffered,
}

/// <summary>What one asks of a <see cref="NowList"/>.</summary>
public static class NowLists
{
    private const int SoonHours = 2;

    public static string Label(this NowList list) => list switch
    {
        NowList.Urgent => "Priority 1 and halted",
        NowList.Overdue => "Overdue",
        NowList.DueSoon => "Due within two hours",
        NowList.NothingNext => "Without a next step",
        _ => "Hand-overs not answered",
    };

    internal static IQueryable<WorkOrder> Of(this NowList list, IQueryable<WorkOrder> orders, DateTimeOffset now)
    {
        var open = orders.Where(order => order.ClosedAt == null);
        var soon = now.AddHours(SoonHours);
        return list switch
        {
            NowList.Urgent => open.Where(order => order.PriorityRank == (int)Priority.P1 || order.Severity == Severity.BusinessHalted),
            NowList.Overdue => open.Where(order => EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt) <= now),
            NowList.DueSoon => open.Where(order => EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt) > now && EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt) <= soon),
            NowList.NothingNext => open.Where(order => EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt) == WorkOrderMapping.NothingDue && order.ResumeAt == null),
            _ => open.Where(order => order.HandOvers.Any(offer => offer.State == HandOverState.Offered)),
        };
    }
}

/// <summary>The desk as it stands.</summary>
public sealed record DeskNow(IReadOnlyList<(NowList List, int Orders)> Lists, IReadOnlyList<PersonLoad> Load);

/// <summary>How many open orders somebody on duty answers for, and works on.</summary>
public sealed record PersonLoad(int PersonId, string Name, int Owned, int Worked);
