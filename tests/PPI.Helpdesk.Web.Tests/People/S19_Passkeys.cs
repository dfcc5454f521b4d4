using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.People;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>Passkeys, with a device that makes real ones: they sign in, and nothing that was changed on the way does.</summary>
public sealed class S19_Passkeys(HelpdeskWithoutLimits app) : IClassFixture<HelpdeskWithoutLimits>
{
    private const string Mine = "/account/two-factor/passkeys";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task S19_A_passkey_is_added_named_used_and_removed()
    {
        using var device = new SoftwareAuthenticator { Count = 1 };
        using var browser = await app.SignInAsync("keyed", Roles.Employee);
        using var added = await browser.PasskeyAsync(Mine, device.Make, Cancel, ("Name", "Blue key"));
        Assert.Equal(10, FactorForms.CodesOn(await added.ReadPageAsync(Cancel)).Count);
        var key = await app.InDatabaseAsync(db => db.Passkeys.SingleAsync(p => p.Name == "Blue key", Cancel));

        device.Count++;
        Assert.True(await SignsInAsync(device));
        (await browser.PostFormAsync(Mine, [("id", Id(key)), ("name", "Green key")], "handler=Rename", Cancel)).Dispose();
        Assert.Contains("Green key", (await browser.OpenAsync(Mine, Cancel)).Body!.TextContent, StringComparison.Ordinal);
        (await browser.PostFormAsync(Mine, [("id", Id(key))], "handler=Remove", Cancel)).Dispose();
        device.Count++;

        Assert.False(await SignsInAsync(device));
        Assert.Equal(["A passkey was added", "A passkey was removed"],
            await app.InDatabaseAsync(db => db.OutgoingMessages.Where(mail => mail.ToAddress == "keyed@ppi.example").OrderBy(mail => mail.Id).Select(mail => mail.Subject).ToListAsync(Cancel)));
    }

    public static TheoryData<string, Action<SoftwareAuthenticator>> Tampered => new()
    {
        { "another origin", device => device.Origin = "https://helpdesk.example.evil.example" },
        { "the same host without encryption", device => device.Origin = "http://helpdesk.example" },
        { "another port", device => device.Origin = "https://helpdesk.example:8443" },
        { "inside another site", device => device.IsCrossOrigin = true },
        { "another site's key", device => device.Site = "evil.example" },
        { "a challenge of its own", device => device.Challenge = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
        { "nobody present", device => device.IsPresent = false },
        { "nobody verified", device => device.IsVerified = false },
        { "something else was done", device => device.Type = "webauthn.other" },
    };

    [Theory]
    [MemberData(nameof(Tampered))]
    public async Task S19_What_was_changed_is_neither_taken_for_signing_in_nor_as_a_new_passkey(string what, Action<SoftwareAuthenticator> tamper)
    {
        using var device = await DeviceOfAsync(Name(what));
        tamper(device);
        Assert.False(await SignsInAsync(device), what);

        using var other = new SoftwareAuthenticator();
        tamper(other);
        using var browser = await app.SignInAsync(Name(what));
        using var refused = await browser.PasskeyAsync(Mine, other.Make, Cancel);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(1, await CountAsync(Name(what)));
    }

    [Fact]
    public async Task S19_A_spoilt_signature_and_another_persons_name_on_a_passkey_are_refused()
    {
        using var mine = await DeviceOfAsync("owner1");
        using var theirs = await DeviceOfAsync("owner2");
        (var own, theirs.SpoilsSignature) = (theirs.UserHandle, true);
        Assert.False(await SignsInAsync(theirs));
        (theirs.SpoilsSignature, theirs.UserHandle) = (false, mine.UserHandle);
        Assert.False(await SignsInAsync(theirs));
        theirs.UserHandle = null;
        Assert.False(await SignsInAsync(theirs));

        theirs.UserHandle = own;
        Assert.True(await SignsInAsync(theirs));
    }

    [Fact]
    public async Task S19_A_passkey_belongs_to_one_person_alone()
    {
        using var device = await DeviceOfAsync("taken1");
        using var other = await app.SignInAsync("taken2", Roles.Employee);
        using var again = new SoftwareAuthenticator { CredentialId = device.CredentialId };

        using var refused = await other.PasskeyAsync(Mine, again.Make, Cancel);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(0, await CountAsync("taken2"));
    }

    [Fact]
    public async Task S19_An_answer_and_a_new_passkey_are_taken_once()
    {
        using var device = await DeviceOfAsync("twice");
        using var visitor = app.BrowserWith(new CookieJar());
        var page = await visitor.OpenAsync("/sign-in", Cancel);
        var answer = device.Answer(FactorForms.OptionsOn(page));
        using var first = await visitor.PostAsync(page, "form[data-passkey]", [("Passkey.Credential", answer)], Cancel);
        using var thief = app.BrowserWith(new CookieJar());
        var thiefsPage = await thief.OpenAsync("/sign-in", Cancel);
        var challenge = page.QuerySelector("form[data-passkey] [name='Passkey.Challenge']")!.GetAttribute("value")!;
        using var replayed = await thief.PostAsync(thiefsPage, "form[data-passkey]", [("Passkey.Credential", answer), ("Passkey.Challenge", challenge)], Cancel);

        using var browser = await app.SignInAsync("twice");
        using var second = new SoftwareAuthenticator();
        var making = await browser.OpenAsync(Mine, Cancel);
        var made = second.Make(FactorForms.OptionsOn(making));
        (await browser.PostAsync(making, "form[data-passkey]", [("Passkey.Credential", made)], Cancel)).Dispose();
        await app.InDatabaseAsync(db => db.Passkeys.Where(p => p.Fingerprint == Passkey.FingerprintOf(second.CredentialId)).ExecuteDeleteAsync(Cancel));
        using var madeAgain = await browser.PostAsync(making, "form[data-passkey]", [("Passkey.Credential", made)], Cancel);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, madeAgain.StatusCode);
    }

    [Fact]
    public async Task S19_A_challenge_is_void_after_an_hour_and_for_another_purpose()
    {
        using var device = await DeviceOfAsync("late");
        using var visitor = app.BrowserWith(new CookieJar());
        var page = await visitor.OpenAsync("/sign-in", Cancel);
        var answer = device.Answer(FactorForms.OptionsOn(page));
        var challenge = page.QuerySelector("form[data-passkey] [name='Passkey.Challenge']")!.GetAttribute("value")!;
        using var browser = await app.SignInAsync("late");
        using var proved = await browser.PostAsync(await browser.OpenAsync("/account/prove", Cancel), "form[data-passkey]", [("Passkey.Credential", answer), ("Passkey.Challenge", challenge)], Cancel);
        app.Clock.Advance(TimeSpan.FromHours(1));
        using var late = await visitor.PostAsync(page, "form[data-passkey]", [("Passkey.Credential", answer)], Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, proved.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    [Fact]
    public async Task S19_A_counter_that_stands_still_or_goes_back_is_a_copy()
    {
        using var device = await DeviceOfAsync("copied", count: 7);

        foreach (var (count, taken) in new[] { (8u, true), (8u, false), (3u, false), (0u, false), (9u, true) })
        {
            device.Count = count;
            Assert.Equal(taken, await SignsInAsync(device));
        }
    }

    [Fact]
    public async Task S10_Wrong_passwords_do_not_lock_a_passkey_and_a_disabled_account_does()
    {
        await app.AddPersonWithPasswordAsync("besieged");
        using var device = await DeviceOfAsync("besieged", isNew: false);
        for (var guess = 0; guess < 6; guess++)
        {
            using var attacker = app.BrowserWith(new CookieJar());
            (await attacker.PostFormAsync("/sign-in", [("Input.Name", "besieged"), ("Input.Password", "wrong harbour quiet lamp")], cancel: Cancel)).Dispose();
        }
        Assert.True(await SignsInAsync(device));

        await app.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.UserName == "besieged", Cancel)).Disable();
            return await db.SaveChangesAsync(Cancel);
        });

        Assert.False(await SignsInAsync(device));
    }

    [Fact]
    public async Task S19_After_the_password_only_ones_own_passkey_is_taken()
    {
        await app.AddPersonWithPasswordAsync("second1");
        using var mine = await DeviceOfAsync("second1", isNew: false);
        using var theirs = await DeviceOfAsync("second2");
        using var visitor = app.BrowserWith(new CookieJar());
        (await visitor.PostFormAsync("/sign-in", [("Input.Name", "second1"), ("Input.Password", SignedInBrowsers.Password)], cancel: Cancel)).Dispose();

        using var wrong = await visitor.PasskeyAsync("/sign-in/second-step", theirs.Answer, Cancel);
        using var right = await visitor.PasskeyAsync("/sign-in/second-step", mine.Answer, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    private async Task<SoftwareAuthenticator> DeviceOfAsync(string name, uint count = 0, bool isNew = true)
    {
        if (isNew)
            await app.AddPersonAsync(name);
        var device = new SoftwareAuthenticator { Count = count };
        using var browser = await app.SignInAsync(name);
        using var added = await browser.PasskeyAsync(Mine, device.Make, Cancel);
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        return device;
    }

    private async Task<bool> SignsInAsync(SoftwareAuthenticator device)
    {
        using var visitor = app.BrowserWith(new CookieJar());
        using var answer = await visitor.PasskeyAsync("/sign-in", device.Answer, Cancel);
        using var account = await visitor.GetAsync(new Uri("/account", UriKind.Relative), Cancel);
        Assert.Equal(answer.StatusCode == HttpStatusCode.Redirect, account.StatusCode == HttpStatusCode.OK);
        return account.StatusCode == HttpStatusCode.OK;
    }

    private Task<int> CountAsync(string name) => app.InDatabaseAsync(db => db.Passkeys.CountAsync(p => db.People.Any(one => one.Id == p.PersonId && one.UserName == name), Cancel));

    private static string Name(string what) => what.Replace(' ', '-').Replace("'", "", StringComparison.Ordinal);

    private static string Id(Passkey key) => key.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
