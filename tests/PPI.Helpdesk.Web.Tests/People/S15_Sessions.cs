using System.Net;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>S-15: a session begins with a cookie of its own, and a copy of it ends with the session.</summary>
public sealed class S15_Sessions(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sign_in_gives_a_cookie_of_its_own()
    {
        await app.AddPersonWithPasswordAsync("anew");
        var jar = new CookieJar();
        using var browser = app.BrowserWith(jar);

        (await browser.TypePasswordAsync("anew")).Dispose();
        var first = jar.Read(SessionCookie.Name);
        (await browser.PostFormAsync("/sign-out", [], cancel: Cancel)).Dispose();
        var afterSignOut = jar.Read(SessionCookie.Name);
        (await browser.TypePasswordAsync("anew")).Dispose();

        Assert.True(string.IsNullOrEmpty(afterSignOut));
        Assert.NotEqual(first, jar.Read(SessionCookie.Name));
    }

    [Fact]
    public async Task A_cookie_copied_before_signing_out_is_refused_within_a_minute()
    {
        await app.AddPersonWithPasswordAsync("copied");
        var jar = new CookieJar();
        using var browser = app.BrowserWith(jar);
        (await browser.TypePasswordAsync("copied")).Dispose();
        using var thief = app.BrowserWith($"{SessionCookie.Name}={jar.Read(SessionCookie.Name)}");

        (await browser.PostFormAsync("/sign-out", [], cancel: Cancel)).Dispose();
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        await thief.AssertSignedOutAsync();
    }

    [Fact]
    public async Task A_cookie_planted_before_signing_in_is_replaced()
    {
        await app.AddPersonWithPasswordAsync("planted");
        var jar = new CookieJar();
        jar.Put($"{SessionCookie.Name}=chosen-by-somebody-else");
        using var browser = app.BrowserWith(jar);

        using var answer = await browser.TypePasswordAsync("planted");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotEqual("chosen-by-somebody-else", jar.Read(SessionCookie.Name));
        using var planter = app.BrowserWith($"{SessionCookie.Name}=chosen-by-somebody-else");
        await planter.AssertSignedOutAsync();
    }

    [Theory]
    [InlineData("password")]
    [InlineData("disabled")]
    [InlineData("everywhere")]
    [InlineData("address")]
    public async Task A_cookie_copied_before_password_or_address_changed_the_account_closed_or_all_were_signed_out_is_refused_within_a_minute(string what)
    {
        var name = $"ends{what}";
        var id = await app.AddPersonWithPasswordAsync(name);
        using var thief = app.BrowserWith(await app.SessionCookieAsync(name));
        Assert.Equal(HttpStatusCode.OK, await thief.StatusAsync("/account"));

        await (what switch
        {
            "password" => app.DoAsync<ChangePassword>(change => change.RunAsync(new Actor(id, name, Roles.Employee, SupportChannels.None), SignedInBrowsers.Password, "seven boats under ivy", Cancel)),
            "disabled" => app.DoAsync<DisablePerson>(disable => disable.RunAsync(Actor.System, id, Cancel)),
            "everywhere" => app.DoAsync<SignOutEverywhere>(signOut => signOut.RunAsync(new Actor(id, name, Roles.Employee, SupportChannels.None), id, Cancel)),
            _ => app.DoAsync<EditPerson>(edit => edit.RunAsync(Actor.System, id, new PersonProfile(name, name, "elsewhere@ppi.example", "", "", ""), Cancel)),
        });
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        await thief.AssertSignedOutAsync();
    }
}
