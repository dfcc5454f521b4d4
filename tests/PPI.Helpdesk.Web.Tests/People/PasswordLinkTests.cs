using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

public sealed partial class PasswordLinkTests(HelpdeskWithoutLimits app) : IClassFixture<HelpdeskWithoutLimits>
{
    private const string Chosen = "seven boats under ivy";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_link_in_the_mail()
    {
        await app.AddPersonWithPasswordAsync("forgetful");
        var token = await AskAsync("forgetful");

        using var browser = app.BrowserWith(new CookieJar());
        using var answer = await ChooseAsync(browser, token, Chosen);

        Assert.Equal("/sign-in", answer.Headers.Location?.OriginalString);
        Assert.NotNull(await SignInAsync("forgetful", Chosen));
        Assert.Null(await SignInAsync("forgetful", SignedInBrowsers.Password));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("helpdesk.example.evil.example")]
    [InlineData("helpdesk.example:8443")]
    public async Task S12_The_link_leads_to_the_configured_address_whatever_host_was_asked(string host)
    {
        var name = $"hosted{Math.Abs(host.GetHashCode(StringComparison.Ordinal))}";
        await app.AddPersonWithPasswordAsync(name);
        using var browser = app.BrowserWith(new CookieJar());
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", host);
        browser.DefaultRequestHeaders.Host = host;

        using var answer = await browser.GetAsync(new Uri("/account/forgotten", UriKind.Relative), Cancel);
        if (answer.IsSuccessStatusCode)
            (await browser.PostFormAsync("/account/forgotten", [("Input.Email", $"{name}@ppi.example")], cancel: Cancel)).Dispose();

        var mails = await MailsAsync(name);
        Assert.All(mails, mail => Assert.DoesNotContain("evil", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.Contains($"{HelpdeskApp.Address}account/new-password?t=", mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task S13_A_link_works_once()
    {
        await app.AddPersonWithPasswordAsync("once");
        var token = await AskAsync("once");

        await app.DoAsync<ChoosePassword, Person>(choose => choose.RunAsync(token, Chosen, Cancel));

        await AssertRefusedAsync(token);
    }

    [Fact]
    public async Task S13_A_link_is_void_after_an_hour_an_invitation_after_three_days()
    {
        await app.AddPersonWithPasswordAsync("late");
        var reset = await AskAsync("late");
        var invited = await app.AddPersonAsync("invitedlate");
        await app.DoAsync<InvitePerson>(invite => invite.RunAsync(Actor.System, invited, Cancel));
        var invitation = await TokenAsync("invitedlate");

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(reset, Cancel)));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await AssertRefusedAsync(reset);
        app.Clock.Advance(TimeSpan.FromHours(70));
        Assert.True(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(invitation, Cancel)));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await AssertRefusedAsync(invitation);
    }

    [Fact]
    public async Task S13_A_link_is_void_once_password_or_address_changed_or_the_account_is_disabled()
    {
        var administrator = await AdministratorAsync();
        var id = await app.AddPersonWithPasswordAsync("changing");
        var actor = new Actor(id, "Changing", Roles.Employee, SupportChannels.None);

        var beforePassword = await AskAsync("changing");
        await app.DoAsync<ChangePassword, Person>(change => change.RunAsync(actor, SignedInBrowsers.Password, Chosen, Cancel));
        await AssertRefusedAsync(beforePassword);

        var beforeAddress = await AskAsync("changing");
        await app.DoAsync<EditPerson>(edit => edit.RunAsync(administrator, id, new PersonProfile("Changing", "changing", "moved@ppi.example", "", "", ""), Cancel));
        await AssertRefusedAsync(beforeAddress);

        await app.DoAsync<RequestPasswordReset>(request => request.RunAsync("moved@ppi.example", Cancel));
        var beforeDisabling = await TokenAsync("moved");
        await app.DoAsync<DisablePerson>(disable => disable.RunAsync(administrator, id, Cancel));
        await AssertRefusedAsync(beforeDisabling);
    }

    [Fact]
    public async Task S13_A_token_is_long_random_stored_as_fingerprint_and_refused_when_touched()
    {
        await app.AddPersonWithPasswordAsync("touched");
        var token = await AskAsync("touched");
        var stored = await app.InDatabaseAsync(db => db.AccountLinks.Select(link => link.TokenFingerprint).ToListAsync(Cancel));

        Assert.True(token.Length * 6 >= 128);
        Assert.DoesNotContain(token, stored);
        var oneBitOff = (char)(token[5] ^ 1) + token[6..];
        foreach (var forged in (string?[])[token[..5] + oneBitOff, token[..^1], token + "A", token.ToUpperInvariant(), "%", "*", "", null, " ", new string('x', 10_000), stored[0]])
            await AssertRefusedAsync(forged);
        Assert.True(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(token, Cancel)));
    }

    [Fact]
    public async Task S13_Opening_the_link_changes_nothing()
    {
        await app.AddPersonWithPasswordAsync("scanned");
        var token = await AskAsync("scanned");
        using var scanner = app.BrowserWith(new CookieJar());

        for (var visit = 0; visit < 3; visit++)
            (await scanner.GetAsync(new Uri($"/account/new-password?t={token}", UriKind.Relative), Cancel)).Dispose();

        Assert.True(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(token, Cancel)));
    }

    [Fact]
    public async Task S14_However_often_and_however_spelt_an_address_gets_three_mails_in_ten_minutes()
    {
        await app.AddPersonWithPasswordAsync("flooded");
        string[] spellings = ["flooded@ppi.example", "FLOODED@ppi.example", " flooded@PPI.EXAMPLE ", "flooded+1@ppi.example", "ﬂooded@ppi.example", "flo\u00aded@ppi.example"];

        foreach (var round in Enumerable.Range(0, 5))
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => app.DoAsync<RequestPasswordReset>(request => request.RunAsync(spellings[number % spellings.Length], Cancel))));
            app.Clock.Advance(TimeSpan.FromSeconds(60));
        }
        var inTenMinutes = (await MailsAsync("flooded")).Count;
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.DoAsync<RequestPasswordReset>(request => request.RunAsync("flooded@ppi.example", Cancel));

        Assert.InRange(inTenMinutes, 1, 3);
        Assert.Equal(inTenMinutes + 1, (await MailsAsync("flooded")).Count);
    }

    [Fact]
    public async Task S10_A_new_password_lifts_the_lock()
    {
        await app.AddPersonWithPasswordAsync("lockedout");
        for (var attempt = 0; attempt < 5; attempt++)
            await SignInAsync("lockedout", "wrong harbour quiet lamp");
        Assert.Null(await SignInAsync("lockedout", SignedInBrowsers.Password));

        var token = await AskAsync("lockedout");
        await app.DoAsync<ChoosePassword, Person>(choose => choose.RunAsync(token, Chosen, Cancel));

        Assert.NotNull(await SignInAsync("lockedout", Chosen));
    }

    [Fact]
    public async Task S11_Asking_for_a_link_answers_alike_for_known_unknown_and_disabled()
    {
        await app.AddPersonWithPasswordAsync("asked11");
        var former = await app.AddPersonWithPasswordAsync("asked12");
        await app.DoAsync<DisablePerson>(async disable => await disable.RunAsync(await AdministratorAsync(), former, Cancel));

        var bodies = new List<string>();
        foreach (var name in (string[])["asked11", "asked12", "asked13"])
        {
            using var browser = app.BrowserWith(new CookieJar());
            using var answer = await browser.PostFormAsync("/account/forgotten", [("Input.Email", $"{name}@ppi.example")], cancel: Cancel);
            bodies.Add($"{answer.StatusCode} {SignInTests.Changing().Replace(await answer.Content.ReadAsStringAsync(Cancel), "")}");
        }

        Assert.Single(bodies.Distinct());
        Assert.Single(await MailsAsync("asked11"));
        Assert.Empty(await MailsAsync("asked12"));
        Assert.Empty(await MailsAsync("asked13"));
    }

    [Fact]
    public async Task S73_Of_fifty_uses_of_one_link_at_the_same_time_one_wins()
    {
        var id = await app.AddPersonAsync("raced");
        await app.DoAsync<InvitePerson>(invite => invite.RunAsync(Actor.System, id, Cancel));
        var token = await TokenAsync("raced");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => WinsAsync(token, $"{Chosen} {number}"), Cancel)));

        Assert.Single(outcomes, won => won is not null);
        Assert.NotNull(await SignInAsync("raced", outcomes.Single(won => won is not null)!));
    }

    private async Task<string?> WinsAsync(string token, string password)
    {
        try
        {
            await app.DoAsync<ChoosePassword, Person>(choose => choose.RunAsync(token, password, Cancel));
            return password;
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }

    private async Task<Actor> AdministratorAsync()
    {
        if (await app.InDatabaseAsync(db => db.People.FirstOrDefaultAsync(p => p.UserName == "linkadmin", Cancel)) is { } present)
            return Actor.Of(present);
        var id = await app.AddPersonWithPasswordAsync("linkadmin", Roles.Administrator);
        return new Actor(id, "Linkadmin", Roles.Administrator, SupportChannels.None);
    }

    private async Task<string> AskAsync(string name)
    {
        await app.DoAsync<RequestPasswordReset>(request => request.RunAsync($"{name}@ppi.example", Cancel));
        return await TokenAsync(name);
    }

    private async Task<string> TokenAsync(string name) => TokenInMail().Match((await MailsAsync(name))[^1].TextBody).Groups[1].Value;

    private Task<List<OutgoingMessage>> MailsAsync(string name) =>
        app.InDatabaseAsync(db => db.OutgoingMessages.AsNoTracking().Where(mail => mail.ToAddress == $"{name}@ppi.example").OrderBy(mail => mail.Id).ToListAsync(Cancel));

    private Task<Person?> SignInAsync(string name, string password) =>
        app.DoAsync<SignInByPassword, Person?>(signIn => signIn.RunAsync(name, password, Cancel));

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient browser, string token, string password) =>
        browser.PostFormAsync($"/account/new-password?t={token}", [("Input.Password", password), ("Input.Again", password)], cancel: Cancel);

    private async Task AssertRefusedAsync(string? token)
    {
        Assert.False(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(token, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.DoAsync<ChoosePassword, Person>(choose => choose.RunAsync(token, "other boats under ivy", Cancel)));
    }

    [GeneratedRegex(@"new-password\?t=([A-Za-z0-9_-]+)")]
    private static partial Regex TokenInMail();
}
