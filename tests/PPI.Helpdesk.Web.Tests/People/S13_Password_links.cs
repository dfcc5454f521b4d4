using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>S-13: the link of a reset or an invitation works once, for a while, for one person, and not when it was touched.</summary>
public sealed class S13_Password_links(HelpdeskWithoutLimits app) : IClassFixture<HelpdeskWithoutLimits>
{
    private const string Chosen = "seven boats under ivy";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_link_in_the_mail()
    {
        await app.AddPersonWithPasswordAsync("forgetful");
        var token = await app.AskForLinkAsync("forgetful");

        using var browser = app.BrowserWith(new CookieJar());
        using var answer = await ChooseAsync(browser, token, Chosen);

        Assert.Equal("/sign-in", answer.Headers.Location?.OriginalString);
        Assert.NotNull(await SignInAsync("forgetful", Chosen));
        Assert.Null(await SignInAsync("forgetful", SignedInBrowsers.Password));
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await app.AddPersonWithPasswordAsync("once");
        var token = await app.AskForLinkAsync("once");

        await app.DoAsync<ChoosePassword, Person>(choose => choose.RunAsync(token, Chosen, Cancel));

        await AssertRefusedAsync(token);
    }

    [Fact]
    public async Task A_link_is_void_after_an_hour_an_invitation_after_three_days()
    {
        await app.AddPersonWithPasswordAsync("late");
        var reset = await app.AskForLinkAsync("late");
        var invited = await app.AddPersonAsync("invitedlate");
        await app.DoAsync<InvitePerson>(invite => invite.RunAsync(Actor.System, invited, Cancel));
        var invitation = await app.TokenInMailAsync("invitedlate");

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
    public async Task A_link_is_void_once_password_or_address_changed_or_the_account_is_disabled()
    {
        var administrator = await AdministratorAsync();
        var id = await app.AddPersonWithPasswordAsync("changing");
        var actor = new Actor(id, "Changing", Roles.Employee, SupportChannels.None);

        var beforePassword = await app.AskForLinkAsync("changing");
        await app.DoAsync<ChangePassword, Person>(change => change.RunAsync(actor, SignedInBrowsers.Password, Chosen, Cancel));
        await AssertRefusedAsync(beforePassword);

        var beforeAddress = await app.AskForLinkAsync("changing");
        await app.DoAsync<EditPerson>(edit => edit.RunAsync(administrator, id, new PersonProfile("Changing", "changing", "moved@ppi.example", "", "", ""), Cancel));
        await AssertRefusedAsync(beforeAddress);

        await app.DoAsync<RequestPasswordReset>(request => request.RunAsync("moved@ppi.example", Cancel));
        var beforeDisabling = await app.TokenInMailAsync("moved");
        await app.DoAsync<DisablePerson>(disable => disable.RunAsync(administrator, id, Cancel));
        await AssertRefusedAsync(beforeDisabling);
    }

    [Fact]
    public async Task A_token_is_long_random_stored_as_fingerprint_and_refused_when_touched()
    {
        await app.AddPersonWithPasswordAsync("touched");
        var token = await app.AskForLinkAsync("touched");
        var stored = await app.InDatabaseAsync(db => db.AccountLinks.Select(link => link.TokenFingerprint).ToListAsync(Cancel));

        Assert.True(token.Length * 6 >= 128);
        Assert.DoesNotContain(token, stored);
        var oneBitOff = (char)(token[5] ^ 1) + token[6..];
        foreach (var forged in (string?[])[token[..5] + oneBitOff, token[..^1], token + "A", token.ToUpperInvariant(), "%", "*", "", null, " ", new string('x', 10_000), stored[0]])
            await AssertRefusedAsync(forged);
        Assert.True(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(token, Cancel)));
    }

    [Fact]
    public async Task A_link_changes_the_password_of_nobody_else_and_voids_no_other_link()
    {
        await app.AddPersonWithPasswordAsync("hers");
        await app.AddPersonWithPasswordAsync("his");
        var (hers, his) = (await app.AskForLinkAsync("hers"), await app.AskForLinkAsync("his"));
        using var browser = app.BrowserWith(new CookieJar());

        using var answer = await browser.PostFormAsync($"/account/new-password?t={hers}",
            [("Input.Password", Chosen), ("Input.Again", Chosen), ("PersonId", "2"), ("Input.UserName", "his"), ("Input.Email", "his@ppi.example")], cancel: Cancel);

        Assert.NotNull(await SignInAsync("hers", Chosen));
        Assert.NotNull(await SignInAsync("his", SignedInBrowsers.Password));
        Assert.True(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(his, Cancel)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%25")]
    [InlineData("*")]
    [InlineData("%00")]
    [InlineData("_")]
    [InlineData("null")]
    [InlineData("' OR '1'='1")]
    public async Task A_made_up_token_opens_no_form(string token)
    {
        await app.AddPersonWithPasswordAsync($"open{Math.Abs(token.GetHashCode(StringComparison.Ordinal))}");
        await app.AskForLinkAsync($"open{Math.Abs(token.GetHashCode(StringComparison.Ordinal))}");
        using var browser = app.BrowserWith(new CookieJar());

        foreach (var address in (string[])[$"/account/new-password?t={token}", $"/account/new-password?t={token}&t={new string('x', 10_000)}", "/account/new-password"])
        {
            var page = await browser.OpenAsync(address, Cancel);
            Assert.Null(page.QuerySelector("input[type=password]"));
        }
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing()
    {
        await app.AddPersonWithPasswordAsync("scanned");
        var token = await app.AskForLinkAsync("scanned");
        using var scanner = app.BrowserWith(new CookieJar());

        for (var visit = 0; visit < 3; visit++)
            (await scanner.GetAsync(new Uri($"/account/new-password?t={token}", UriKind.Relative), Cancel)).Dispose();

        Assert.True(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(token, Cancel)));
    }

    [Fact]
    public async Task Of_fifty_uses_of_one_link_at_the_same_time_one_wins()
    {
        var id = await app.AddPersonAsync("raced");
        await app.DoAsync<InvitePerson>(invite => invite.RunAsync(Actor.System, id, Cancel));
        var token = await app.TokenInMailAsync("raced");

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

    private Task<Person?> SignInAsync(string name, string password) =>
        app.DoAsync<SignInByPassword, Person?>(signIn => signIn.RunAsync(name, password, Cancel));

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient browser, string token, string password) =>
        browser.PostFormAsync($"/account/new-password?t={token}", [("Input.Password", password), ("Input.Again", password)], cancel: Cancel);

    private async Task AssertRefusedAsync(string? token)
    {
        Assert.False(await app.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(token, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => app.DoAsync<ChoosePassword, Person>(choose => choose.RunAsync(token, "other boats under ivy", Cancel)));
    }
}
