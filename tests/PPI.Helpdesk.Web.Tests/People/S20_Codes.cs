using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.People;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>The codes of an authenticator app and the recovery codes: asked for after the password, each once, and five tries.</summary>
public sealed class S20_Codes(HelpdeskWithoutLimits app) : IClassFixture<HelpdeskWithoutLimits>
{
    private const string Step = "/sign-in/second-step";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task S20_An_app_is_set_up_by_its_first_code_and_then_asked_for_after_the_password()
    {
        var id = await app.AddPersonWithPasswordAsync("setsup");
        using var browser = await app.SignInAsync("setsup");

        var (key, codes) = await app.SetUpAppAsync(browser, Cancel);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        using var visitor = await PasswordAsync("setsup", "/account/theme");
        using var tooEarly = await visitor.GetAsync(new Uri("/account", UriKind.Relative), Cancel);
        using var proved = await visitor.PostFormAsync($"{Step}?returnUrl=/account/theme", [("Input.Code", app.CodeOf(key))], cancel: Cancel);
        using var account = await visitor.GetAsync(new Uri("/account", UriKind.Relative), Cancel);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.Redirect, tooEarly.StatusCode);
        Assert.Equal("/account/theme", proved.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, account.StatusCode);
        Assert.Contains("Authenticator app set up", await ActsOnAsync(id));
        Assert.Contains("An authenticator app was set up", await MailsToAsync("setsup"));
    }

    [Fact]
    public async Task S20_The_picture_and_the_key_say_the_same_and_a_wrong_code_keeps_both()
    {
        using var browser = await app.SignInAsync("typo", Roles.Employee);
        var page = await browser.OpenAsync("/account/two-factor/app", Cancel);

        using var answer = await browser.PostAsync(page, "form:has([name='Input.Code'])", [("Input.Code", "123 456")], Cancel);
        var again = await answer.ReadPageAsync(Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(page.QuerySelector("code.secret")!.TextContent, again.QuerySelector("code.secret")!.TextContent);
        Assert.Equal(page.QuerySelector("svg.qr path")!.GetAttribute("d"), again.QuerySelector("svg.qr path")!.GetAttribute("d"));
        Assert.Contains("does not fit", again.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S20_A_code_works_once_however_soon_it_is_tried_again()
    {
        var key = await PersonWithAppAsync("replayed");
        using var first = await PasswordAsync("replayed");
        using var second = await PasswordAsync("replayed");
        var code = app.CodeOf(key);

        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(first, code));
        app.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(first, app.CodeOf(key)));
        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(second, app.CodeOf(key)));
        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(second, code));
    }

    [Fact]
    public async Task S20_A_recovery_code_works_once_however_it_is_typed()
    {
        await app.AddPersonWithPasswordAsync("paper");
        using var browser = await app.SignInAsync("paper");
        var (_, codes) = await app.SetUpAppAsync(browser, Cancel);
        using var first = await PasswordAsync("paper");
        using var second = await PasswordAsync("paper");

        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(first, codes[3].Replace('-', ' ').ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(second, codes[3]));

        Assert.Contains("9 of 10 are left", await BodyOfLastMailAsync("paper"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S20_Five_wrong_codes_close_the_door_for_a_quarter_of_an_hour_and_the_right_password_does_not_open_it()
    {
        var key = await PersonWithAppAsync("guessed");
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        // The password anew before each guess: it must not give five tries more.
        for (var guess = 0; guess < 6; guess++)
        {
            using var guesser = await PasswordAsync("guessed");
            Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(guesser, "000000"));
        }
        using var owner = await PasswordAsync("guessed");
        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(owner, app.CodeOf(key)));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using var later = await PasswordAsync("guessed");

        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(later, app.CodeOf(key)));
        Assert.Single(await MailsToAsync("guessed"), "Wrong codes for your account");
    }

    [Fact]
    public async Task S20_The_second_step_is_nothing_without_the_password_and_void_after_ten_minutes_or_a_new_password()
    {
        var key = await PersonWithAppAsync("waits");
        using var stranger = app.BrowserWith(new CookieJar());
        using var slow = await PasswordAsync("waits");
        using var overtaken = await PasswordAsync("waits");
        using var page = await stranger.GetAsync(new Uri(Step, UriKind.Relative), Cancel);

        await app.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.UserName == "waits", Cancel)).SignOutEverywhere();
            return await db.SaveChangesAsync(Cancel);
        });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var afterChange = await CodeAsync(overtaken, app.CodeOf(key));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        using var afterwards = await slow.GetAsync(new Uri(Step, UriKind.Relative), Cancel);

        Assert.Equal("/sign-in", page.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, afterChange);
        Assert.Equal("/sign-in", afterwards.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task S20_New_recovery_codes_make_the_old_ones_void()
    {
        await app.AddPersonWithPasswordAsync("renews");
        using var browser = await app.SignInAsync("renews");
        var (_, old) = await app.SetUpAppAsync(browser, Cancel);

        using var answer = await browser.PostFormAsync("/account/two-factor/codes", [], cancel: Cancel);
        var made = FactorForms.CodesOn(await answer.ReadPageAsync(Cancel));
        using var visitor = await PasswordAsync("renews");

        Assert.Equal(10, made.Except(old).Count());
        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(visitor, old[0]));
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(visitor, made[0]));
    }

    [Fact]
    public async Task An_app_that_is_not_used_any_more_is_not_asked_for()
    {
        await PersonWithAppAsync("stops");
        using var browser = await app.SignInAsync("stops");

        (await browser.PostFormAsync("/account/two-factor/app", [], "handler=Stop", Cancel)).Dispose();
        using var visitor = await PasswordAsync("stops");
        using var account = await visitor.GetAsync(new Uri("/account", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.OK, account.StatusCode);
        Assert.Equal(0, await app.InDatabaseAsync(db => db.RecoveryCodes.CountAsync(code => db.People.Any(p => p.Id == code.PersonId && p.UserName == "stops"), Cancel)));
        Assert.Contains("Your authenticator app was removed", await MailsToAsync("stops"));
    }

    private async Task<string> PersonWithAppAsync(string name)
    {
        await app.AddPersonWithPasswordAsync(name);
        using var browser = await app.SignInAsync(name);
        return (await app.SetUpAppAsync(browser, Cancel)).Key;
    }

    /// <summary>A browser that has typed the right password.</summary>
    private async Task<HttpClient> PasswordAsync(string name, string returnUrl = "/")
    {
        var browser = app.BrowserWith(new CookieJar());
        (await browser.PostFormAsync($"/sign-in?returnUrl={returnUrl}", [("Input.Name", name), ("Input.Password", SignedInBrowsers.Password)], cancel: Cancel)).Dispose();
        return browser;
    }

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string code)
    {
        using var answer = await browser.PostFormAsync(Step, [("Input.Code", code)], cancel: Cancel);
        return answer.StatusCode;
    }

    private Task<List<string>> ActsOnAsync(int id) => app.InDatabaseAsync(db => db.AuditRecords.Where(record => record.SubjectId == id).Select(record => record.Act).ToListAsync(Cancel));

    private Task<List<string>> MailsToAsync(string name) => app.InDatabaseAsync(db =>
        db.OutgoingMessages.Where(mail => mail.ToAddress == $"{name}@ppi.example" && mail.Kind == MessageKind.SecurityNotice).Select(mail => mail.Subject).ToListAsync(Cancel));

    private Task<string> BodyOfLastMailAsync(string name) => app.InDatabaseAsync(db =>
        db.OutgoingMessages.Where(mail => mail.ToAddress == $"{name}@ppi.example").OrderByDescending(mail => mail.Id).Select(mail => mail.TextBody).FirstAsync(Cancel));
}
