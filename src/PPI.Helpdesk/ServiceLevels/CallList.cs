using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The calls that were promised: what is to be called first comes first. Of a callback that nobody has tried yet, the clock of its order says by when.</summary>
public sealed class CallList(HelpdeskDbContext db)
{
    public const int PageSize = 50;

    /// <summary>How many calls somebody has promised and not made.</summary>
    public Task<int> CountAsync(Actor actor, CancellationToken cancel) =>
        db.PromisedCalls.CountAsync(promise => promise.State == PromiseState.Open && promise.PromiserId == actor.PersonId && db.WorkOrders.VisibleTo(actor).Any(order => order.Id == promise.WorkOrderId), cancel);

    /// <param name="ofTeam">Everybody's, for team leaders; one's own otherwise.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    public async Task<CallPage> RunAsync(Actor actor, bool ofTeam, CallKey? after, CancellationToken cancel)
    {
        var everybodys = ofTeam && actor.IsTeamLeader;
        var calls =
            from promise in db.PromisedCalls.AsNoTracking()
            where promise.State == PromiseState.Open && (everybodys || promise.PromiserId == actor.PersonId)
            join order in db.WorkOrders.AsNoTracking().VisibleTo(actor) on promise.WorkOrderId equals order.Id
            join customer in db.People on order.RequesterId equals customer.Id
            join promiser in db.People on promise.PromiserId equals promiser.Id
            select new
            {
                promise,
                order.Title,
                order.Version,
                order.Contact,
                Customer = customer.Name,
                customer.PhoneNumber,
                customer.Location,
                Promiser = promiser.Name,
                CallAt = promise.CallAt
                    ?? db.OrderClocks.Where(clock => clock.WorkOrderId == order.Id && clock.Kind == ClockKind.Callback && clock.State == ClockState.Running).Max(clock => clock.DueAt)
                    ?? promise.PromisedAt,
            };
        if (after is not null)
            calls = calls.Where(call => call.CallAt > after.CallAt || (call.CallAt == after.CallAt && call.promise.Id > after.Id));
        var found = await calls.OrderBy(call => call.CallAt).ThenBy(call => call.promise.Id).Take(PageSize + 1).ToListAsync(cancel);
        var rows = found.Take(PageSize).Select(call => new CallRow(
            call.promise, call.Title, call.Version, call.Customer, call.PhoneNumber ?? "", call.Contact, call.Location, call.Promiser, call.CallAt)).ToList();
        return new CallPage(rows, found.Count > PageSize ? new CallKey(rows[^1].CallAt, rows[^1].Promise.Id) : null);
    }
}

/// <summary>One call to make.</summary>
/// <param name="Version">Of the order, as it was when the list was read.</param>
/// <param name="Contact">How the customer wants to be reached about this order, in their own words.</param>
/// <param name="CallAt">By when: what was said, the next try, or what the callback's clock says.</param>
public sealed record CallRow(
    PromisedCall Promise, string Title, int Version, string Customer, string Phone, string Contact, string Location, string Promiser, DateTimeOffset CallAt)
{
    public string Number => WorkOrder.NumberOf(Promise.WorkOrderId);
}

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record CallPage(IReadOnlyList<CallRow> Rows, CallKey? Next);

/// <summary>A place in the list, as an address says it: "639100000000000000-17".</summary>
public sealed record CallKey(DateTimeOffset CallAt, long Id)
{
    public static CallKey? Parse(string? text) =>
        text?.Split('-') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CallKey(new DateTimeOffset(ticks, TimeSpan.Zero), number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CallAt.UtcTicks}-{Id}");
}
