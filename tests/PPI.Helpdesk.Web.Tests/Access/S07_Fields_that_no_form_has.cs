using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>S-07: what a request says beyond the fields of its form changes nothing, at any door, whoever sends it.</summary>
public sealed class S07_Fields_that_no_form_has(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static readonly (string Name, string Value)[] Extra =
    [
        ("RoleIds", "16"), ("Roles", "16"), ("Channels", "7"), ("Priority", "P1"), ("PriorityRank", "1"), ("CreatedAt", "2001-01-01"), ("LoggedAt", "2001-01-01"), ("ClosedAt", "2001-01-01"), ("IsInternal", "false"), ("OwnerId", "1"), ("RequesterId", "1"), ("WorkerId", "1"),
        ("Id", "1"), ("TenantId", "1"), ("EmailConfirmed", "false"), ("UserName", "mallory"), ("PasswordHash", "x"), ("SecurityStamp", "x"), ("IsDisabled", "true"), ("IsImported", "true"), ("Status", "Closed"), ("Closure", "Confirmed"), ("LockoutEnd", "2099-01-01"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_person_and_no_orders_identity_changes_by_fields_that_no_form_has()
    {
        var (people, orders) = (await PeopleAsync(), await OrdersAsync());
        (string, string?)[] extra = [.. from prefix in (string[])["", "Input.", "Order.", "Person.", "Message."] from field in Extra select (prefix + field.Name, (string?)field.Value)];
        var sent = 0;

        // The doors of administration are for changing people; they are asked field by field in AdministrationTests.
        foreach (var door in world.Doors.Where(door => door.ChangesThings && !door.Route.StartsWith("/people", StringComparison.Ordinal)))
        {
            var reach = AccessExpectations.All[door.ToString()];
            foreach (var principal in reach.Who)
            {
                var own = reach.Form.Select(field => field.Name).ToHashSet();
                using var answer = await world.KnockAsync(door, principal, OrderOf.Oneself, [.. reach.Form, .. extra.Where(field => !own.Contains(field.Item1))], world.Token(principal), Cancel);
                Assert.True((int)answer.StatusCode < 500, $"{door} as {principal}: {(int)answer.StatusCode}");
                if (reach.Leaves)
                    await world.SignInAsync(principal);
                sent++;
            }
        }

        Assert.True(sent > 50);
        Assert.Equal(people, await PeopleAsync());
        // Orders may have been logged by a form that asks for no more than these fields; those that were there are whose they were.
        Assert.Equal(orders, (await OrdersAsync())[..orders.Count]);
    }

    private Task<List<string>> PeopleAsync() => world.App.InDatabaseAsync(async db => (await db.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync(Cancel))
        .ConvertAll(person => $"{person.Id} {person.UserName} {person.Email} {person.EmailConfirmed} {person.Roles} {person.Channels} {person.IsDisabled} {person.IsImported} {person.PasswordHash} {person.LockoutEnd}"));

    private Task<List<string>> OrdersAsync() => world.App.InDatabaseAsync(async db => (await db.WorkOrders.AsNoTracking().OrderBy(order => order.Id).ToListAsync(Cancel))
        .ConvertAll(order => $"{order.Id} of {order.RequesterId} at {order.LoggedAt:O}, {order.Intake}"));
}
