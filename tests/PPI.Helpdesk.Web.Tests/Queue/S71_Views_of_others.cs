using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Queue;

/// <summary>S-71: a saved view is its person's own until a team leader shares it, and again when they take it back.</summary>
public sealed class S71_Views_of_others(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private const string Secret = "Payroll of the board";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_else_opens_changes_removes_or_is_offered_a_view()
    {
        using var owner = await app.SignInAsync("lena1", Roles.TeamLeader);
        using var other = await app.SignInAsync("leon1", Roles.TeamLeader);
        var id = await SaveAsync(owner, isShared: false);
        var before = await StoredAsync(id);

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(other, $"/work-orders/views/{id}"));
        Assert.DoesNotContain(Secret, await other.GetStringAsync("/work-orders/views", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await other.GetStringAsync("/work-orders", Cancel), StringComparison.Ordinal);
        using (var shown = await other.GetAsync($"/work-orders?view={id}", Cancel))
            Assert.DoesNotContain(Secret, await shown.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        foreach (var handler in (string[])["Save", "Remove"])
        {
            // The form of a view of one's own, sent to the address of the other's.
            var own = await SaveAsync(other, isShared: false);
            var page = await other.OpenAsync($"/work-orders/views/{own}", Cancel);
            var token = page.QuerySelector("main form input[name^='__']")!;
            using var answer = await other.PostAsync($"/work-orders/views/{id}?handler={handler}", new FormUrlEncodedContent(
                [new(token.GetAttribute("name")!, token.GetAttribute("value")!), new("Input.Name", "Mine now"), new("Input.Version", "0")]), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(before, await StoredAsync(id));
    }

    [Fact]
    public async Task What_is_shared_is_seen_by_staff_alone_and_taken_back_at_once()
    {
        using var owner = await app.SignInAsync("lena2", Roles.TeamLeader);
        using var specialist = await app.SignInAsync("nora2", Roles.Specialist, SupportChannels.NetworkAndDesktop);
        using var employee = await app.SignInAsync("emma2", Roles.Employee);
        var id = await SaveAsync(owner, isShared: true);

        Assert.Contains(Secret, await specialist.GetStringAsync($"/work-orders?view={id}", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(employee, $"/work-orders?view={id}"));
        using (var refused = await specialist.PostFormAsync($"/work-orders/views/{id}?handler=Save", [("Input.Name", "Ours now")], cancel: Cancel))
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using (var taken = await owner.PostFormAsync($"/work-orders/views/{id}?handler=Save", [("Input.IsShared", "false")], cancel: Cancel))
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);

        Assert.DoesNotContain(Secret, await specialist.GetStringAsync("/work-orders", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(specialist, $"/work-orders/views/{id}"));
    }

    private static async Task<int> SaveAsync(HttpClient browser, bool isShared)
    {
        using var saved = await browser.PostFormAsync("/work-orders/views/new?status=Logged", [("Input.Name", Secret), ("Input.IsShared", isShared ? "true" : "false")], cancel: Cancel);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return int.Parse(saved.Headers.Location!.OriginalString.Split('=')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private Task<string> StoredAsync(int id) => app.InDatabaseAsync(async db =>
        await db.QueueViews.AsNoTracking().SingleAsync(view => view.Id == id, Cancel) is var view ? $"{view.Name} of {view.PersonId}, version {view.Version}, {view.Filter}" : "");
}
