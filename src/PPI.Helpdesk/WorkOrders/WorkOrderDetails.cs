using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>One order as the actor may see it, with what they may do to it.</summary>
public sealed class WorkOrderDetails(HelpdeskDbContext db, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such order, or the actor may not see it.</exception>
    public async Task<WorkOrderView> RunAsync(Actor actor, int id, CancellationToken cancel)
    {
        var order = await db.WorkOrders.AsNoTracking().VisibleTo(actor).WithItsParts().SingleOrDefaultAsync(order => order.Id == id, cancel)
            ?? throw new NotFoundException();
        var seesAll = actor.SeesInternalRecords(order.RequesterId);
        var records = await db.TimelineRecords.AsNoTracking()
            .Where(record => record.WorkOrderId == id && (seesAll || record.IsPublic))
            .OrderBy(record => record.Sequence)
            .ToListAsync(cancel);
        var files = await db.Attachments.AsNoTracking()
            .Where(file => file.WorkOrderId == id && (seesAll || !file.IsInternal))
            .OrderBy(file => file.RecordSequence).ThenBy(file => file.FileName)
            .ToListAsync(cancel);
        return new WorkOrderView(
            order, records, files, await PeopleOfAsync(order, cancel), await NamesAsync(order, cancel),
            await OthersAsync(actor, order, cancel), seesAll, clock.Now());
    }

    private async Task<Dictionary<int, PersonInOrder>> PeopleOfAsync(WorkOrder order, CancellationToken cancel)
    {
        int?[] ids =
        [
            order.RequesterId, order.LoggedById, order.OwnerId, order.WorkerId, order.OpenHandOver?.ToId,
            .. order.Participants.Select(participant => (int?)participant.PersonId),
            .. order.Attempts.Select(attempt => attempt.PersonId),
            .. order.Stays.Select(stay => stay.WorkerId),
            .. order.Visits.Select(visit => (int?)visit.TechnicianId),
            .. order.RemoteSessions.Select(session => session.HelperId),
            .. order.Checklist.Select(item => item.MarkedById),
            order.OpenIntervention?.LeaderId,
            .. order.OpenPromises.Select(promise => (int?)promise.PromiserId),
        ];
        var wanted = ids.OfType<int>().Distinct().ToArray();
        return await db.People.AsNoTracking().Where(person => wanted.Contains(person.Id))
            .Select(person => new PersonInOrder(person.Id, person.Name, person.Email, person.PhoneNumber, person.Department, person.Location))
            .ToDictionaryAsync(person => person.Id, cancel);
    }

    private async Task<OfferNames> NamesAsync(WorkOrder order, CancellationToken cancel) => new(
        order.CategoryId is null ? null : await db.Categories.Where(category => category.Id == order.CategoryId).Select(category => category.Name).SingleAsync(cancel),
        order.ServiceId is null ? null : await db.Services.Where(service => service.Id == order.ServiceId).Select(service => service.Name).SingleAsync(cancel));

    /// <summary>Orders linked from and to this one, as far as the actor sees them.</summary>
    private async Task<IReadOnlyList<LinkedOrder>> OthersAsync(Actor actor, WorkOrder order, CancellationToken cancel)
    {
        var visible = db.WorkOrders.AsNoTracking().VisibleTo(actor);
        var targets = order.Links.Select(link => link.OtherId).ToArray();
        var outgoing = targets.Length == 0 ? [] : await visible.Where(other => targets.Contains(other.Id))
            .Select(other => new { other.Id, other.Title, other.Status }).ToListAsync(cancel);
        var incoming = await visible
            .SelectMany(other => other.Links, (other, link) => new { other.Id, other.Title, other.Status, link.Kind, link.OtherId })
            .Where(link => link.OtherId == order.Id)
            .ToListAsync(cancel);
        return
        [
            .. order.Links.Join(outgoing, link => link.OtherId, other => other.Id, (link, other) => new LinkedOrder(other.Id, other.Title, other.Status, link.Kind, FromHere: true)),
            .. incoming.Select(other => new LinkedOrder(other.Id, other.Title, other.Status, other.Kind, FromHere: false)),
        ];
    }
}

/// <summary>An order with all that its page shows.</summary>
/// <param name="Order">To ask <c>Can…</c>; never shown whole to a customer.</param>
/// <param name="Records">Only those that the actor may see.</param>
public sealed record WorkOrderView(
    WorkOrder Order, IReadOnlyList<TimelineRecord> Records, IReadOnlyList<Attachment> Files, IReadOnlyDictionary<int, PersonInOrder> People,
    OfferNames Offer, IReadOnlyList<LinkedOrder> Linked, bool SeesInternal, DateTimeOffset ReadAt)
{
    public PersonInOrder Requester => People[Order.RequesterId];

    public PersonInOrder Owner => People[Order.OwnerId];

    public PersonInOrder? Worker => Order.WorkerId is { } id ? People[id] : null;

    /// <summary>The same as the customer sees it, for staff to hand on.</summary>
    public WorkOrderView AsForCustomer() => this with
    {
        Records = [.. Records.Where(record => record.IsPublic)],
        Files = [.. Files.Where(file => !file.IsInternal)],
        SeesInternal = false,
    };

    public string NameOf(int? personId) => personId is { } id && People.TryGetValue(id, out var person) ? person.Name : "PPI Helpdesk";
}

/// <summary>Somebody who has to do with an order.</summary>
public sealed record PersonInOrder(int Id, string Name, string? Email, string? Phone, string Department, string Location);

/// <summary>Category and service by name; null where none was chosen.</summary>
public sealed record OfferNames(string? Category, string? Service);

/// <summary>Another order that this one has to do with.</summary>
/// <param name="FromHere">Whether this order bears the link, so that its kind reads from here.</param>
public sealed record LinkedOrder(int Id, string Title, Status Status, LinkKind Kind, bool FromHere)
{
    /// <summary>"Part of", and from the other side "Has the part".</summary>
    public string Relation => FromHere ? Kind.Label() : Kind.LabelFromTheOtherSide();

    public bool IsOpenPart => Kind == LinkKind.ChildOf && !FromHere && Status != Status.Closed;

    public string Number => WorkOrder.NumberOf(Id);
}
