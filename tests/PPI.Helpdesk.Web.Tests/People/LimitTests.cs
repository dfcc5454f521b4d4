using System.Net;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

public sealed class LimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("People:TriesPerAccount", "somebody", "somebody")]
    [InlineData("People:TriesPerAddress", "somebody", "somebody-else")]
    public async Task S10_Too_many_tries_for_one_name_or_from_one_address_are_slowed_down(string limit, string first, string second)
    {
        await using var app = new HelpdeskApp { [limit] = "3" };
        await app.InitializeAsync();

        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            using var browser = app.BrowserWith(new CookieJar());
            using var answer = await browser.PostFormAsync("/sign-in", [("Input.Name", attempt % 2 == 0 ? first : second), ("Input.Password", "wrong harbour quiet lamp")], cancel: Cancel);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task S14_Asking_for_links_again_and_again_is_slowed_down_too()
    {
        await using var app = new HelpdeskApp { ["People:TriesPerAddress"] = "3" };
        await app.InitializeAsync();
        using var browser = app.BrowserWith(new CookieJar());

        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            using var answer = await browser.PostFormAsync("/account/forgotten", [("Input.Email", $"somebody{attempt}@ppi.example")], cancel: Cancel);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.All(answers[..^1], status => Assert.Equal(HttpStatusCode.OK, status));
    }
}
