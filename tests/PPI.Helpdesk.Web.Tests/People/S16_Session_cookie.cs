using System.Net;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>S-16: the cookie of a session, and how long it is good.</summary>
public sealed class S16_Session_cookie(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_session_cookie_is_bound_to_the_host_and_hidden_from_scripts()
    {
        await app.AddPersonWithPasswordAsync("flags");
        using var browser = app.BrowserWith(new CookieJar());

        using var answer = await browser.TypePasswordAsync("flags");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith(SessionCookie.Name, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"],
            cookie.Split(';')[1..].Select(part => part.Trim().ToLowerInvariant()).Where(part => !part.StartsWith("expires", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_use()
    {
        using var browser = await app.SignInAsync("idle", Roles.Employee);

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/sign-out"));
        app.Clock.Advance(TimeSpan.FromMinutes(61));

        await browser.AssertSignedOutAsync();
    }

    [Fact]
    public async Task A_session_in_use_ends_after_twelve_hours()
    {
        using var browser = await app.SignInAsync("busy", Roles.Employee);

        for (var halfHours = 1; halfHours < 24; halfHours++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(30));
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/sign-out"));
        }
        app.Clock.Advance(TimeSpan.FromMinutes(30));

        await browser.AssertSignedOutAsync();
    }

    [Fact]
    public async Task The_cookie_ends_with_the_browser()
    {
        await app.AddPersonWithPasswordAsync("closing");
        using var browser = app.BrowserWith(new CookieJar());

        using var answer = await browser.TypePasswordAsync("closing");

        Assert.DoesNotContain("expires", answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith(SessionCookie.Name, StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }
}
