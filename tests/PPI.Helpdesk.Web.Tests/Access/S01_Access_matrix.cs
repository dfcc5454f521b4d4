using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>Every door of the running program, as every kind of person, on own, others', open and closed orders, at one's own support channel and at another, against what is declared.</summary>
public sealed class S01_Access_matrix(AccessWorld world) : IClassFixture<AccessWorld>
{
    public static TheoryData<string> Principals => [.. Principal.All.Select(principal => principal.Name)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void S01_Every_door_declares_who_may_reach_it()
    {
        var undeclared = world.Doors.Select(door => door.ToString()).Where(door => !AccessExpectations.All.ContainsKey(door)).ToList();

        Assert.NotEmpty(world.Doors);
        Assert.True(undeclared.Count == 0, $"Declare in {nameof(AccessExpectations)} who may reach:\n{string.Join("\n", undeclared)}");
    }

    [Fact]
    public void S01_Nothing_is_declared_of_a_door_that_is_gone()
    {
        var gone = AccessExpectations.All.Keys.Except(world.Doors.Select(door => door.ToString())).ToList();

        Assert.True(gone.Count == 0, $"Declared, but gone:\n{string.Join("\n", gone)}");
    }

    [Theory]
    [MemberData(nameof(Principals))]
    public async Task S01_Each_person_reaches_exactly_what_is_declared(string name)
    {
        var principal = Principal.All.Single(one => one.Name == name);
        var untouched = await FingerprintAsync(world.StrangerId);
        var surprises = new List<string>();
        var asked = 0;

        foreach (var door in world.Doors.Where(door => AccessExpectations.All.ContainsKey(door.ToString())))
        {
            var reach = AccessExpectations.All[door.ToString()];
            foreach (var whose in reach.OfOrder ? Enum.GetValues<OrderOf>() : [OrderOf.Oneself])
            {
                foreach (var form in door.ChangesThings && reach.Form.Count > 0 && !reach.NeedsForm ? [[], reach.Form] : new[] { reach.Form })
                {
                    asked++;
                    var expected = reach.AnswersTo(door, principal, whose);
                    using var answer = await world.KnockAsync(door, principal, whose, form, world.Token(principal), Cancel);
                    if (!expected.Contains(Read(answer)))
                        surprises.Add($"{door} as {principal} on {whose}: {(int)answer.StatusCode} {answer.Headers.Location}, expected {string.Join(" or ", expected)}");
                    if (reach.Leaves && expected.Contains(Answer.Done))
                        await world.SignInAsync(principal);
                }
            }
        }

        Assert.True(asked >= world.Doors.Count, $"Only {asked} requests for {world.Doors.Count} doors.");
        Assert.True(surprises.Count == 0, $"{surprises.Count} of {asked} surprise:\n{string.Join("\n", surprises)}");
        if (!principal.IsStaff)
            Assert.Equal(untouched, await FingerprintAsync(world.StrangerId));
    }

    private static Answer Read(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.NotFound => Answer.NotFound,
        HttpStatusCode.Forbidden => Answer.Forbidden,
        HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/sign-in?", StringComparison.OrdinalIgnoreCase) => Answer.SignInFirst,
        HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.Redirect or HttpStatusCode.SeeOther => Answer.Done,
        HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.TooManyRequests => Answer.Refused,
        _ => Answer.Unexpected,
    };

    /// <summary>Where the stranger's orders stand: number and version of each.</summary>
    private Task<string> FingerprintAsync(int requesterId) => world.App.InDatabaseAsync(async db =>
        string.Join(", ", await db.WorkOrders.Where(order => order.RequesterId == requesterId).OrderBy(order => order.Id).Select(order => order.Id + ":" + order.Version).ToListAsync(Cancel)));
}
