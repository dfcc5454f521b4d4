using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Who is told what a clock says: the owner and the worker, of a breach the team leaders too; never the customer of the order.</summary>
internal sealed class NoticeReaders(IReadOnlyDictionary<int, string> names, IReadOnlyList<int> leaders)
{
    public static async Task<NoticeReaders> ReadAsync(HelpdeskDbContext db, IReadOnlyList<WorkOrder> orders, CancellationToken cancel)
    {
        var wanted = orders.SelectMany(Own).Distinct().ToArray();
        var people = await db.People.AsNoTracking()
            .Where(person => !person.IsDisabled && !person.IsImported && (wanted.Contains(person.Id) || (person.Roles & Roles.TeamLeader) != 0))
            .OrderBy(person => person.Id)
            .Select(person => new { person.Id, person.Name, person.Roles })
            .ToListAsync(cancel);
        return new NoticeReaders(
            people.ToDictionary(person => person.Id, person => person.Name),
            [.. people.Where(person => person.Roles.HasFlag(Roles.TeamLeader)).Select(person => person.Id)]);
    }

    public IReadOnlyList<ToldPerson> Of(WorkOrder order, NoticeLevel level) =>
    [
        .. Own(order).Concat(level == NoticeLevel.Breach ? leaders : []).Distinct()
            .Where(id => id != order.RequesterId && names.ContainsKey(id))
            .Select(id => new ToldPerson(id, names[id])),
    ];

    private static IEnumerable<int> Own(WorkOrder order) => order.WorkerId is { } worker ? [order.OwnerId, worker] : [order.OwnerId];
}
