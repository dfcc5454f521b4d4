using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>A change that matters to an account needs a sign-in, or a new proof, of the last fifteen minutes.</summary>
public sealed class S22_Proving_it_again(HelpdeskWithoutLimits app) : IClassFixture<HelpdeskWithoutLimits>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/account/two-factor/app")]
    [InlineData("/account/two-factor/passkeys")]
    [InlineData("/account/two-factor/codes")]
    [InlineData("/people/new")]
    [InlineData("/people/1")]
    public async Task S22_A_page_that_matters_first_asks_whether_it_is_you_and_then_opens(string address)
    {
        var name = "proves" + address.Replace('/', '-');
        await app.AddPersonWithPasswordAsync(name, Roles.Administrator);
        using var browser = await app.SignInAsync(name);
        using var fresh = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        app.Clock.Advance(Sessions.ProofLasts);

        using var asked = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        using var proved = await browser.PostFormAsync(asked.Headers.Location!.OriginalString, [("Present.Password", SignedInBrowsers.Password)], cancel: Cancel);
        using var opened = await browser.GetAsync(proved.Headers.Location, Cancel);

        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        Assert.StartsWith("/account/prove?returnUrl=", asked.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal(address, proved.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    [Fact]
    public async Task S22_A_form_over_which_the_time_ran_out_changes_nothing_and_keeps_what_was_typed()
    {
        await app.AddPersonWithPasswordAsync("dawdles", Roles.Administrator);
        var id = await app.AddPersonAsync("promoted");
        using var browser = await app.SignInAsync("dawdles");
        var page = await browser.OpenAsync($"/people/{id}", Cancel);
        app.Clock.Advance(Sessions.ProofLasts);

        using var roles = await browser.PostAsync(page, "form[action*='handler=Roles']", [("Roles.Roles", "Administrator")], Cancel);
        using var profile = await browser.PostAsync(page, "form[action*='handler=Profile']", [("Profile.Email", "thief@ppi.example")], Cancel);
        var shown = await profile.ReadPageAsync(Cancel);
        (await browser.PostFormAsync("/account/prove", [("Present.Password", SignedInBrowsers.Password)], cancel: Cancel)).Dispose();
        using var again = await browser.PostAsync(shown, "form[action*='handler=Profile']", [], Cancel);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [roles.StatusCode, profile.StatusCode]);
        Assert.Equal("thief@ppi.example", shown.QuerySelector("[name='Profile.Email']")!.GetAttribute("value"));
        Assert.Equal("/account/prove?returnUrl=%2Faccount", shown.QuerySelector("a[target='_blank']")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal((Roles.Employee, "thief@ppi.example"), await app.InDatabaseAsync(async db => (await db.People.Where(p => p.Id == id).Select(p => new { p.Roles, p.Email }).SingleAsync(Cancel)) is var person ? (person.Roles, person.Email) : default));
    }

    [Fact]
    public async Task S22_A_code_and_a_passkey_prove_it_too()
    {
        await app.AddPersonAsync("manyways");
        using var device = new SoftwareAuthenticator();
        using var browser = await app.SignInAsync("manyways");
        var (key, _) = await app.SetUpAppAsync(browser, Cancel);
        (await browser.PasskeyAsync("/account/two-factor/passkeys", device.Make, Cancel)).Dispose();

        app.Clock.Advance(Sessions.ProofLasts);
        using var byCode = await browser.PostFormAsync("/account/prove?returnUrl=/account/two-factor/codes", [("Input.Code", app.CodeOf(key))], "handler=Code", Cancel);
        using var afterCode = await browser.GetAsync(byCode.Headers.Location, Cancel);
        app.Clock.Advance(Sessions.ProofLasts);
        using var byPasskey = await browser.PasskeyAsync("/account/prove?returnUrl=/account/two-factor/codes", device.Answer, Cancel);
        using var afterPasskey = await browser.GetAsync(byPasskey.Headers.Location, Cancel);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [afterCode.StatusCode, afterPasskey.StatusCode]);
    }

    [Fact]
    public async Task S22_Guessing_there_locks_the_account_as_guessing_at_the_door_does_and_proves_nothing()
    {
        await app.AddPersonWithPasswordAsync("hijacked");
        using var browser = await app.SignInAsync("hijacked");
        app.Clock.Advance(Sessions.ProofLasts);

        for (var guess = 0; guess < 5; guess++)
            (await browser.PostFormAsync("/account/prove", [("Present.Password", "wrong harbour quiet lamp")], cancel: Cancel)).Dispose();
        using var right = await browser.PostFormAsync("/account/prove", [("Present.Password", SignedInBrowsers.Password)], cancel: Cancel);
        using var still = await browser.GetAsync(new Uri("/account/two-factor/codes", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, right.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, still.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task S22_From_there_one_goes_on_within_the_helpdesk_only(string elsewhere)
    {
        var name = $"lured{Math.Abs(elsewhere.GetHashCode(StringComparison.Ordinal))}";
        await app.AddPersonWithPasswordAsync(name);
        using var browser = await app.SignInAsync(name);

        using var answer = await browser.PostFormAsync($"/account/prove?returnUrl={Uri.EscapeDataString(elsewhere)}", [("Present.Password", SignedInBrowsers.Password)], cancel: Cancel);

        Assert.Equal("/account", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task S22_Being_at_work_all_the_time_is_no_proof()
    {
        using var browser = await app.SignInAsync("active", Roles.Employee);

        for (var minute = 0; minute < 15; minute++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            (await browser.GetAsync(new Uri("/account", UriKind.Relative), Cancel)).Dispose();
        }
        using var answer = await browser.GetAsync(new Uri("/account/two-factor/app", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
