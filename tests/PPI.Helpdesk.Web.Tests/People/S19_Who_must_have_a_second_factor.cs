using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting.Internal;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>Administrators must have a second factor, unless the configuration says otherwise.</summary>
public sealed class S19_Who_must_have_a_second_factor(HelpdeskOfCarefulAdministrators app) : IClassFixture<HelpdeskOfCarefulAdministrators>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Development", null, SecondFactorFor.None)]
    [InlineData("Production", null, SecondFactorFor.Administrators)]
    [InlineData("Testing", null, SecondFactorFor.Administrators)]
    [InlineData("Production", SecondFactorFor.Staff, SecondFactorFor.Staff)]
    [InlineData("Production", SecondFactorFor.None, SecondFactorFor.None)]
    public void S19_Administrators_must_unless_it_is_said_otherwise_or_one_develops(string environment, SecondFactorFor? said, SecondFactorFor holds) =>
        Assert.Equal(holds, new PeopleOptions { SecondFactor = said }.PolicyIn(new HostingEnvironment { EnvironmentName = environment }).Who);

    [Theory]
    [InlineData("/")]
    [InlineData("/people?search=a")]
    [InlineData("/account")]
    [InlineData("/jobs")]
    [InlineData("/outbox")]
    public async Task S19_An_administrator_without_one_is_led_to_set_it_up_from_everywhere(string address)
    {
        using var browser = await app.SignInAsync("bare" + Math.Abs(address.GetHashCode(StringComparison.Ordinal)), Roles.Administrator);

        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        using var page = await browser.GetAsync(answer.Headers.Location, Cancel);

        Assert.Equal($"/account/two-factor?returnUrl={Uri.EscapeDataString(address)}", answer.Headers.Location?.OriginalString);
        Assert.Contains("you must have a second factor", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S19_Until_then_no_form_does_anything_but_signing_out_works()
    {
        var victim = await app.AddPersonAsync("victim");
        using var browser = await app.SignInAsync("forges", Roles.Administrator);
        using var page = await browser.GetAsync(new Uri("/account/theme", UriKind.Relative), Cancel);
        var form = await page.ReadPageAsync(Cancel);
        var token = form.QuerySelector("input[name='__RequestVerificationToken']")!;

        using var disabled = await browser.PostAsync(new Uri($"/people/{victim}?handler=Disable", UriKind.Relative),
            new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!)]), Cancel);
        using var left = await browser.PostFormAsync("/sign-out", [], cancel: Cancel);

        Assert.StartsWith("/account/two-factor", disabled.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.False(await app.InDatabaseAsync(db => db.People.AnyAsync(p => p.Id == victim && p.IsDisabled, Cancel)));
        Assert.Equal("/sign-in", left.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task S19_With_the_first_factor_everything_opens_and_the_last_one_stays()
    {
        using var browser = await app.SignInAsync("careful", Roles.Administrator);
        await app.SetUpAppAsync(browser, Cancel);
        using var people = await browser.GetAsync(new Uri("/people", UriKind.Relative), Cancel);

        var page = await browser.OpenAsync("/account/two-factor/app", Cancel);
        using var device = new SoftwareAuthenticator();
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.DoAsync<StopAuthenticator>(async stop => await stop.RunAsync(await ActorAsync("careful"), Cancel)));
        (await browser.PasskeyAsync("/account/two-factor/passkeys", device.Make, Cancel)).Dispose();
        await app.DoAsync<StopAuthenticator>(async stop => await stop.RunAsync(await ActorAsync("careful"), Cancel));
        var last = await app.InDatabaseAsync(db => db.Passkeys.Where(p => db.People.Any(one => one.Id == p.PersonId && one.UserName == "careful")).Select(p => p.Id).SingleAsync(Cancel));

        Assert.Equal(HttpStatusCode.OK, people.StatusCode);
        Assert.Contains("Add another one first", page.Body!.TextContent, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.DoAsync<RemovePasskey>(async remove => await remove.RunAsync(await ActorAsync("careful"), last, Cancel)));
    }

    [Fact]
    public async Task S19_Others_are_not_asked_for_one()
    {
        using var browser = await app.SignInAsync("leads", Roles.TeamLeader | Roles.Consultant);

        using var answer = await browser.GetAsync(new Uri("/work-orders", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task S08_An_administrator_resets_the_factors_of_somebody_else_and_never_their_own()
    {
        using var browser = await app.SignInAsync("resets", Roles.Administrator);
        await app.SetUpAppAsync(browser, Cancel);
        var id = await app.AddPersonAsync("lost");
        using var theirs = await app.SignInAsync("lost");
        await app.SetUpAppAsync(theirs, Cancel);
        using var device = new SoftwareAuthenticator();
        (await theirs.PasskeyAsync("/account/two-factor/passkeys", device.Make, Cancel)).Dispose();

        using var answer = await browser.PostFormAsync($"/people/{id}", [], "handler=ResetSecondFactor", Cancel);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var ended = await theirs.GetAsync(new Uri("/account", UriKind.Relative), Cancel);
        var own = await ActorAsync("resets");
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.DoAsync<ResetSecondFactor>(reset => reset.RunAsync(own, own.PersonId!.Value, Cancel)));

        Assert.Equal($"/people/{id}", answer.Headers.Location?.OriginalString);
        Assert.False(await app.InDatabaseAsync(async db => (await db.People.SingleAsync(p => p.Id == id, Cancel)).HasSecondFactor));
        Assert.Equal(0, await app.InDatabaseAsync(async db => await db.Passkeys.CountAsync(p => p.PersonId == id, Cancel) + await db.RecoveryCodes.CountAsync(c => c.PersonId == id, Cancel)));
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Contains("Your second factor was reset", await app.InDatabaseAsync(db => db.OutgoingMessages.Where(mail => mail.ToAddress == "lost@ppi.example").Select(mail => mail.Subject).ToListAsync(Cancel)));
        Assert.Equal(["Second factor reset", "Reset of second factor refused"],
            await app.InDatabaseAsync(db => db.AuditRecords.Where(record => record.ActorId == own.PersonId && record.Act.Contains("econd factor")).OrderBy(record => record.Id).Select(record => record.Act).ToListAsync(Cancel)));
    }

    private Task<Actor> ActorAsync(string name) => app.InDatabaseAsync(async db => Actor.Of(await db.People.SingleAsync(p => p.UserName == name, Cancel)));
}

/// <summary>As outside of Development when nothing is said.</summary>
public sealed class HelpdeskOfCarefulAdministrators : HelpdeskApp
{
    public HelpdeskOfCarefulAdministrators() => this["People:SecondFactor"] = null;
}
