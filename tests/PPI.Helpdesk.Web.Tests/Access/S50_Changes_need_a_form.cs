using System.Net;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>Nothing changes by opening a page, nor by a form that another site, or another person's page, has made.</summary>
public sealed class S50_Changes_need_a_form(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_every_page_as_everybody_changes_no_row()
    {
        var before = await world.SnapshotAsync(Cancel);
        var opened = 0;

        foreach (var principal in Principal.All)
            foreach (var door in world.Doors.Where(door => !door.ChangesThings))
                foreach (var whose in AccessExpectations.All[door.ToString()].OfOrder ? Enum.GetValues<OrderOf>() : [OrderOf.Oneself])
                {
                    using var answer = await world.KnockAsync(door, principal, whose, [], null, Cancel);
                    opened++;
                }

        Assert.True(opened > world.Doors.Count);
        Assert.Equal(before, await world.SnapshotAsync(Cancel));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var accepted = new List<string>();
        var sent = 0;

        foreach (var (door, principal) in Forms())
        {
            using var without = await world.KnockAsync(door, principal, OrderOf.Oneself, AccessExpectations.All[door.ToString()].Form, null, Cancel);
            using var foreign = await world.KnockAsync(door, principal, OrderOf.Oneself, AccessExpectations.All[door.ToString()].Form, world.Token(SomebodyElse(principal)), Cancel);
            sent += 2;
            if (without.StatusCode != HttpStatusCode.BadRequest)
                accepted.Add($"{door} as {principal} without a token: {(int)without.StatusCode}");
            if (foreign.StatusCode != HttpStatusCode.BadRequest)
                accepted.Add($"{door} as {principal} with the token of another: {(int)foreign.StatusCode}");
        }

        Assert.True(sent > 0);
        Assert.True(accepted.Count == 0, $"{accepted.Count} of {sent} were not refused:\n{string.Join("\n", accepted)}");
    }

    [Fact]
    public async Task A_door_for_forms_cannot_be_opened_by_GET()
    {
        var before = await world.SnapshotAsync(Cancel);

        foreach (var (door, principal) in Forms())
        {
            using var answer = await world.KnockAsync(door with { Method = "GET" }, principal, OrderOf.Oneself, [], null, Cancel);
        }

        Assert.Equal(before, await world.SnapshotAsync(Cancel));
    }

    /// <summary>Every door that changes things, as each person who may use it.</summary>
    private IEnumerable<(Door Door, Principal Principal)> Forms() =>
        from door in world.Doors
        where door.ChangesThings
        from principal in AccessExpectations.All[door.ToString()].Who
        select (door, principal);

    private static Principal SomebodyElse(Principal principal) => principal == Principal.Employee ? Principal.Reviewer : Principal.Employee;
}
