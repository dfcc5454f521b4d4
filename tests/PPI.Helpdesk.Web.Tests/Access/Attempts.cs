using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>Sends one form to an order of its own, in the situation in which it is done, and tells all that came of it.</summary>
internal sealed partial class Attempts(AccessWorld world, CancellationToken cancel)
{
    /// <summary>Where each door was open last: the next person is likely to find it so, too.</summary>
    private readonly Dictionary<Door, (Situation Situation, bool IsOwn)> found = [];

    /// <summary>The first situation in which the filled-in form is done; the order that it was sent to is what it tells of.</summary>
    /// <returns>Null when it was refused in every one.</returns>
    public async Task<(Situation Situation, bool IsOwn, string Outcome)?> FindAsync(Door door, Principal principal)
    {
        var all = (from isOwn in Customers(principal) from situation in Enum.GetValues<Situation>() select (situation, isOwn)).ToList();
        if (found.TryGetValue(door, out var last) && all.Remove(last))
            all.Insert(0, last);
        foreach (var (situation, isOwn) in all)
            if (await SendAsync(door, principal, situation, isOwn, []) is { IsDone: true } done)
            {
                found[door] = (situation, isOwn);
                return (situation, isOwn, done.Outcome);
            }
        return null;
    }

    /// <summary>Sends the form of a door, and more, about a new order; null where the principal has no part in such an order.</summary>
    public async Task<(bool IsDone, string Outcome)?> SendAsync(Door door, Principal principal, Situation situation, bool isOwn, IReadOnlyList<(string, string?)> more)
    {
        if (await LogAsync(principal, situation, isOwn) is not { } made)
            return null;
        if (made.Other is { } other)
            more = [.. more, ("Input.Other", WorkOrder.NumberOf(other)), ("otherId", $"{other}")];
        return await SendAsync(door, principal, new AccessWorld.Owned(made.Id, Guid.Empty), more);
    }

    /// <inheritdoc cref="SendAsync(Door, Principal, Situation, bool, IReadOnlyList{ValueTuple{string, string}})"/>
    public async Task<(bool IsDone, string Outcome)> SendAsync(Door door, Principal principal, AccessWorld.Owned order, IReadOnlyList<(string, string?)> more)
    {
        var reach = AccessExpectations.All[door.ToString()];
        var newest = await world.App.InDatabaseAsync(db => db.WorkOrders.MaxAsync(one => one.Id, cancel));
        var own = reach.Form.Where(field => !more.Any(one => one.Item1 == field.Name));
        using var answer = await world.KnockAsync(door, principal, order, [.. own, .. more, ("Input.SubmissionKey", $"{Guid.NewGuid()}")], world.Token(principal), cancel);
        var outcome = new StringBuilder($"{(int)answer.StatusCode}\n");
        foreach (var id in await world.App.InDatabaseAsync(db => db.WorkOrders.Where(one => one.Id == order.OrderId || one.Id > newest).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancel)))
            outcome.Append(await ToldAsync(id, isNew: id > newest));
        return (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.OK, outcome.ToString());
    }

    /// <summary>Staff work on the orders of others first of all.</summary>
    private static IEnumerable<bool> Customers(Principal principal) => principal.IsStaff ? [false, true] : [true];

    private Task<(int Id, int? Other)?> LogAsync(Principal principal, Situation situation, bool isOwn) => world.App.InDatabaseAsync(async db =>
    {
        var people = await db.People.AsNoTracking().Where(person => new[] { AccessWorld.StrangersName, AccessWorld.ColleaguesName, principal.Name }.Contains(person.UserName!)).ToDictionaryAsync(person => person.UserName!, Actor.Of, cancel);
        var (stranger, me) = (people[AccessWorld.StrangersName], people[principal.Name]);
        var (scene, now) = (new Scene(isOwn ? me : stranger, people[AccessWorld.ColleaguesName], me, stranger), world.App.Clock.Now());
        if (scene.Order(situation, now) is not { } order)
            return null;
        db.WorkOrders.Add(order);
        await db.SaveChangesAsync(cancel);
        if (situation is not (Situation.BesideAnother or Situation.Related or Situation.Merged))
            return (order.Id, (int?)null);
        var other = scene.Order(Situation.Taken, now)!;
        db.WorkOrders.Add(other);
        await db.SaveChangesAsync(cancel);
        scene.Join(situation, order, other, now);
        await db.SaveChangesAsync(cancel);
        return ((int, int?)?)(order.Id, other.Id);
    });

    /// <summary>Everything that is known of an order, but the numbers that the database gave. Of a new one, who owns it follows from how much they have to do: that it is the helpdesk is enough.</summary>
    private Task<string> ToldAsync(int id, bool isNew) => world.App.InDatabaseAsync(async db =>
    {
        var order = await db.WorkOrders.AsNoTracking()
            .Include(one => one.Attempts.OrderBy(attempt => attempt.Number)).Include(one => one.Stays.OrderBy(stay => stay.Number)).Include(one => one.HandOvers.OrderBy(handOver => handOver.Number))
            .Include(one => one.Participants.OrderBy(participant => participant.Id)).Include(one => one.Links.OrderBy(link => link.Id)).Include(one => one.Timeline.OrderBy(record => record.Sequence))
            .AsSplitQuery().SingleAsync(one => one.Id == id, cancel);
        var owner = Actor.Of(await db.People.AsNoTracking().SingleAsync(person => person.Id == order.OwnerId, cancel));
        var steps = order.Timeline.Where(record => !isNew || record.Step is not WorkOrder.Routed)
            .Select(record => $"{record.Sequence}. {record.PersonName} {record.At:O} {record.IsPublic} {Fresh().Replace(StateOf.Step(record.Step), "")}");
        return $"{StateOf.Order(order, ["Id", "WorkOrderId", "OtherId", "MergedIntoId", "CarriedFromId", nameof(WorkOrder.Number), nameof(WorkOrder.SubmissionKey), .. isNew ? [nameof(WorkOrder.OwnerId)] : Array.Empty<string>()])}Owned by the helpdesk: {owner.IsHelpdesk}\n{string.Join('\n', steps)}";
    });

    [GeneratedRegex(@"(OtherId|IntoId|FromId|OriginId|WorkOrderId|CarriedFromId|SubmissionKey): \S+")]
    private static partial Regex Fresh();
}
