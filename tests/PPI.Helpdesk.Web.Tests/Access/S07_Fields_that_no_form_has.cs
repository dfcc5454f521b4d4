using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>S-07: what a request says beyond the fields of its form changes nothing, at any door, whoever sends it.</summary>
public sealed class S07_Fields_that_no_form_has(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static readonly (string Name, string Value)[] Extra =
    [
        ("RoleIds", "16"), ("Roles", "16"), ("Channels", "7"), ("Priority", "P1"), ("PriorityRank", "1"), ("CreatedAt", "2001-01-01"), ("LoggedAt", "2001-01-01"), ("ClosedAt", "2001-01-01"), ("IsInternal", "false"), ("OwnerId", "1"), ("RequesterId", "1"), ("WorkerId", "1"),
        ("Id", "1"), ("TenantId", "1"), ("EmailConfirmed", "false"), ("UserName", "mallory"), ("PasswordHash", "x"), ("SecurityStamp", "x"), ("IsDisabled", "true"), ("IsImported", "true"), ("Status", "Closed"), ("Closure", "Confirmed"), ("LockoutEnd", "2099-01-01"),
        ("LoggedById", "1"), ("Intake", "Phone"), ("IsPublic", "true"), ("LastTouchedAt", "2001-01-01"), ("ReopenUntil", "2099-01-01"), ("TimesReassigned", "9"), ("PersonName", "Mallory"), ("FromCustomer", "true"), ("Via", "Link"),
    ];

    private readonly Attempts attempts = new(world, TestContext.Current.CancellationToken);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_about_an_order_does_the_same_to_its_twin_whatever_else_is_sent_with_it()
    {
        var (people, differences, refused, compared) = (await PeopleAsync(), new List<string>(), new List<string>(), 0);

        foreach (var (door, principal) in Forms(ofOrder: true))
        {
            if (await attempts.FindAsync(door, principal) is not { } done)
            {
                refused.Add($"{door} as {principal}");
                continue;
            }
            var twin = await attempts.SendAsync(door, principal, done.Situation, done.IsOwn, ExtraOf(door));
            compared++;
            if (twin?.Outcome != done.Outcome)
                differences.Add($"{door} as {principal}, {done.Situation}:\n{Difference(done.Outcome, twin?.Outcome ?? "")}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {compared}:\n{string.Join("\n\n", differences)}");
        // Every form was done for everybody whom its door lets in, in the situation it is for: none of the comparisons is one of two refusals.
        Assert.Empty(refused);
        Assert.Equal(people, await PeopleAsync());
    }

    [Fact]
    public async Task Any_other_form_does_the_same_whatever_else_is_sent_with_it_and_changes_nobody()
    {
        var (people, differences, sent) = (await PeopleAsync(), new List<string>(), 0);

        // The doors of administration are for changing people; they are asked field by field in AdministrationTests.
        foreach (var (door, principal) in Forms(ofOrder: false).Where(form => !form.Door.Route.StartsWith("/people", StringComparison.Ordinal)))
        {
            var own = world.Order(principal, OrderOf.Oneself);
            // Once before, so that both find what the form makes made.
            await SendAsync(door, principal, own, []);
            var (_, plain) = await SendAsync(door, principal, own, []);
            var (_, more) = await SendAsync(door, principal, own, ExtraOf(door));
            sent++;
            if (plain != more)
                differences.Add($"{door} as {principal}:\n{Difference(plain, more)}");
        }

        Assert.True(sent > 50);
        Assert.True(differences.Count == 0, $"{differences.Count} of {sent}:\n{string.Join("\n\n", differences)}");
        Assert.Equal(people, await PeopleAsync());
    }

    private async Task<(bool IsDone, string Outcome)> SendAsync(Door door, Principal principal, AccessWorld.Owned order, IReadOnlyList<(string, string?)> more)
    {
        var outcome = await attempts.SendAsync(door, principal, order, more);
        if (AccessExpectations.All[door.ToString()].Leaves)
            await world.SignInAsync(principal);
        return outcome;
    }

    private IEnumerable<(Door Door, Principal Principal)> Forms(bool ofOrder) =>
        from door in world.Doors
        where door.ChangesThings && AccessExpectations.All[door.ToString()].OfOrder == ofOrder
        from principal in AccessExpectations.All[door.ToString()].Who
        where principal.HasSession || !ofOrder
        select (door, principal);

    private static string Difference(string plain, string more)
    {
        var (before, after) = (plain.Split('\n'), more.Split('\n'));
        return $"{string.Join('\n', before.Except(after))}\nand with more fields\n{string.Join('\n', after.Except(before))}";
    }

    private static List<(string, string?)> ExtraOf(Door door)
    {
        var own = AccessExpectations.All[door.ToString()].Form.Select(field => field.Name).ToHashSet();
        return [.. from prefix in (string[])["", "Input.", "Call.", "Order.", "Person.", "Message."]
                   from field in Extra
                   where !own.Contains(prefix + field.Name)
                   select (prefix + field.Name, (string?)field.Value)];
    }

    private Task<List<string>> PeopleAsync() => world.App.InDatabaseAsync(async db => (await db.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync(Cancel))
        .ConvertAll(person => $"{person.Id} {person.UserName} {person.Email} {person.EmailConfirmed} {person.Roles} {person.Channels} {person.IsDisabled} {person.IsImported} {person.PasswordHash} {person.LockoutEnd}"));
}
