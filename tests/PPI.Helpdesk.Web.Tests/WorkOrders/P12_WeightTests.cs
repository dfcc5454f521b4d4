using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>What goes over the line for a page after the first visit, when the browser has the files.</summary>
public sealed class P12_WeightTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private const int Limit = 20 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_later_page_weighs_at_most_20_KB()
    {
        await app.DoAsync<AddDemoPeople>(add => add.RunAsync(Cancel));
        var number = await app.InDatabaseAsync(SaveAPageOfOrdersAsync);
        using var staff = await app.SignInAsync("priya");
        using var customer = await app.SignInAsync("elena");

        Assert.InRange(await WeightAsync(staff, "/work-orders"), 3_000, Limit);
        Assert.InRange(await WeightAsync(staff, $"/work-orders/{number}"), 1_000, Limit);
        Assert.InRange(await WeightAsync(staff, "/"), 1_000, Limit);
        Assert.InRange(await WeightAsync(customer, "/"), 1_000, Limit);
        Assert.InRange(await WeightAsync(customer, "/work-orders/new"), 1_000, Limit);
    }

    private static async Task<int> WeightAsync(HttpClient browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip" } } };
        using var answer = await browser.SendAsync(request, Cancel);
        answer.EnsureSuccessStatusCode();
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        return (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length;
    }

    /// <summary>Fifty orders whose titles hardly compress.</summary>
    private async Task<string> SaveAPageOfOrdersAsync(HelpdeskDbContext db)
    {
        var random = new Random(12);
        var people = db.People.ToDictionary(person => person.UserName!, Actor.Of);
        string[] customers = ["elena", "marcus", "yuki", "oliver", "ines", "dwayne"];
        var orders = Enumerable.Range(0, WorkOrderQueue.PageSize)
            .Select(n => Logged(people[customers[n % customers.Length]], people["priya"], Hex(random), app.Clock.GetUtcNow().AddMinutes(-7 * n))).ToList();
        db.WorkOrders.AddRange(orders);
        await db.SaveChangesAsync(Cancel);
        return orders[0].Number;
    }

    private static string Hex(Random random)
    {
        var bytes = new byte[30];
        random.NextBytes(bytes);
        return Convert.ToHexString(bytes);
    }

    private static WorkOrder Logged(Actor customer, Actor owner, string title, DateTimeOffset at)
    {
        var order = WorkOrder.Log(
            new WorkOrderDraft(customer.PersonId!.Value, customer.Name, title, "It started this morning.", WorkOrderKind.Incident, IntakeChannel.Web),
            new PriorityDecision(Priority.P2, "test"), new Routing(owner.PersonId!.Value, owner.Name, "test"), customer, at);
        order.Take(owner, at);
        for (var i = 0; i < 18; i++)
            order.Reply($"Message {i}: {title}", i % 2 == 0 ? customer : owner, at.AddMinutes(i));
        return order;
    }
}
