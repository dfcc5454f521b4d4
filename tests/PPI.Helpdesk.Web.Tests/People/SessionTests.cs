using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Tests.People;

public sealed class SessionTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task S16_The_session_cookie_is_bound_to_the_host_and_hidden_from_scripts()
    {
        await app.AddPersonWithPasswordAsync("flags");
        using var browser = app.BrowserWith(new CookieJar());

        using var answer = await SignInAsync(browser, "flags");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith(SessionCookie.Name, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"],
            cookie.Split(';')[1..].Select(part => part.Trim().ToLowerInvariant()).Where(part => !part.StartsWith("expires", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task S15_Each_sign_in_gives_a_cookie_of_its_own()
    {
        await app.AddPersonWithPasswordAsync("anew");
        var jar = new CookieJar();
        using var browser = app.BrowserWith(jar);

        (await SignInAsync(browser, "anew")).Dispose();
        var first = jar.Read(SessionCookie.Name);
        (await browser.PostFormAsync("/sign-out", [], cancel: Cancel)).Dispose();
        var afterSignOut = jar.Read(SessionCookie.Name);
        (await SignInAsync(browser, "anew")).Dispose();

        Assert.True(string.IsNullOrEmpty(afterSignOut));
        Assert.NotEqual(first, jar.Read(SessionCookie.Name));
    }

    [Fact]
    public async Task S15_A_cookie_copied_before_signing_out_is_refused_within_a_minute()
    {
        await app.AddPersonWithPasswordAsync("copied");
        var jar = new CookieJar();
        using var browser = app.BrowserWith(jar);
        (await SignInAsync(browser, "copied")).Dispose();
        using var thief = app.BrowserWith($"{SessionCookie.Name}={jar.Read(SessionCookie.Name)}");

        (await browser.PostFormAsync("/sign-out", [], cancel: Cancel)).Dispose();
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        await AssertSignedOutAsync(thief);
    }

    [Fact]
    public async Task S06_A_role_taken_away_is_gone_within_a_minute_and_the_person_stays_signed_in()
    {
        using var browser = await app.SignInAsync("demoted", Roles.Administrator);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/audit"));

        await app.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.UserName == "demoted", Cancel)).GiveRoles(Roles.Employee, SupportChannels.None);
            return await db.SaveChangesAsync(Cancel);
        });
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(browser, "/audit"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/sign-out"));
    }

    [Fact]
    public async Task S06_A_disabled_person_is_out_within_a_minute()
    {
        using var browser = await app.SignInAsync("leaver", Roles.Employee);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/sign-out"));

        await app.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.UserName == "leaver", Cancel)).Disable();
            return await db.SaveChangesAsync(Cancel);
        });
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        await AssertSignedOutAsync(browser);
    }

    [Fact]
    public async Task S16_A_session_ends_after_an_hour_without_use()
    {
        using var browser = await app.SignInAsync("idle", Roles.Employee);

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/sign-out"));
        app.Clock.Advance(TimeSpan.FromMinutes(61));

        await AssertSignedOutAsync(browser);
    }

    [Fact]
    public async Task S16_A_session_in_use_ends_after_twelve_hours()
    {
        using var browser = await app.SignInAsync("busy", Roles.Employee);

        for (var halfHours = 1; halfHours < 24; halfHours++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(30));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/sign-out"));
        }
        app.Clock.Advance(TimeSpan.FromMinutes(30));

        await AssertSignedOutAsync(browser);
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name) =>
        browser.PostFormAsync("/sign-in", [("Input.Name", name), ("Input.Password", SignedInBrowsers.Password)], cancel: Cancel);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string url)
    {
        using var answer = await browser.GetAsync(new Uri(url, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private static async Task AssertSignedOutAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/sign-out", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }
}
