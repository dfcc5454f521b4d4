using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.People;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>S-52: wherever an address says to go on, one stays on this site.</summary>
public sealed class S52_Return_addresses(HelpdeskWithoutLimits app) : IClassFixture<HelpdeskWithoutLimits>
{
    private const string Inside = "/account/theme";

    private static readonly string[] Elsewhere =
    [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "\t//evil.example",
        "/%09/evil.example",
        "https:evil.example",
        "https://evil.example",
        "http:///evil.example",
        "///evil.example",
        "////evil.example",
        "javascript:alert(1)",
        "/\u3002/evil.example",
        "\u2044\u2044evil.example",
        "evil.example",
        "~//evil.example",
        "/./\\evil.example",
        "https://helpdesk.example@evil.example",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task After_the_password() => AssertStaysHereAsync(async address =>
    {
        using var visitor = app.BrowserWith(new CookieJar());
        return await LedAsync(SignInAsync(visitor, await SomebodyAsync(), Query(address)));
    });

    [Fact]
    public Task After_the_second_step() => AssertStaysHereAsync(async address =>
    {
        var name = await SomebodyAsync();
        using var owner = await app.SignInAsync(name);
        var (_, codes) = await app.SetUpAppAsync(owner, Cancel);
        using var visitor = app.BrowserWith(new CookieJar());
        (await SignInAsync(visitor, name)).Dispose();
        return await LedAsync(visitor.PostFormAsync($"/sign-in/second-step{Query(address)}", [("Input.Code", codes[0])], cancel: Cancel));
    });

    [Fact]
    public Task After_proving_it_again() => AssertStaysHereAsync(async address =>
    {
        var name = await SomebodyAsync();
        using var browser = await app.SignInAsync(name);
        return await LedAsync(browser.PostFormAsync($"/account/prove{Query(address)}", [("Present.Password", SignedInBrowsers.Password)], cancel: Cancel));
    });

    [Fact]
    public Task After_choosing_a_theme() => AssertStaysHereAsync(async address =>
    {
        using var visitor = app.BrowserWith(new CookieJar());
        return await LedAsync(visitor.PostFormAsync("/account/theme", [("theme", "Dark"), ("returnUrl", address)], cancel: Cancel));
    });

    [Fact]
    public Task After_keeping_the_recovery_codes_of_an_app() => AssertStaysHereAsync(async address =>
    {
        using var browser = await app.SignInAsync(Fresh(), Roles.Employee);
        var page = await browser.OpenAsync($"/account/two-factor/app{Query(address)}", Cancel);
        var code = app.CodeOf(page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        return await LinkedAsync(browser.PostAsync(page, "form:has([name='Input.Code'])", [("Input.Code", code)], Cancel), "I have kept them");
    });

    [Fact]
    public Task After_keeping_the_recovery_codes_of_a_passkey() => AssertStaysHereAsync(async address =>
    {
        using var device = new SoftwareAuthenticator();
        using var browser = await app.SignInAsync(Fresh(), Roles.Employee);
        return await LinkedAsync(browser.PasskeyAsync($"/account/two-factor/passkeys{Query(address)}", device.Make, Cancel, ("Name", "Blue key")), "I have kept them");
    });

    [Fact]
    public async Task After_doing_one_thing_to_many_orders_and_after_undoing_it()
    {
        using var customer = await app.SignInAsync(Fresh(), Roles.Employee);
        using var consultant = await app.SignInAsync(Fresh(), Roles.Consultant);
        (await customer.PostFormAsync("/work-orders/new", [("Input.Title", "Blank pages"), ("Input.Description", "Since Monday")], cancel: Cancel)).Dispose();
        var id = await app.InDatabaseAsync(db => db.WorkOrders.Select(order => order.Id).SingleAsync(Cancel));

        await AssertStaysHereAsync(address => LinkedAsync(consultant.PostFormAsync("/work-orders", [("What", "Remark"), ("Ids", $"{id}"), ("Back", address)], "bulk", Cancel), "Back"));
        await AssertStaysHereAsync(async address =>
        {
            using var done = await consultant.PostFormAsync("/work-orders", [("What", "Take"), ("Ids", $"{id}"), ("Back", address)], "bulk", Cancel);
            return await LedAsync(consultant.PostAsync(await done.ReadPageAsync(Cancel), "form.undo", [("Back", address)], Cancel));
        });
    }

    private static async Task AssertStaysHereAsync(Func<string, Task<string>> onward)
    {
        var strayed = new List<string>();
        foreach (var address in Elsewhere)
            if (await onward(address) is var target && !IsHere(target))
                strayed.Add($"\"{address}\" leads to {target}");

        Assert.Empty(strayed);
        // The address is read: one of this site is where one goes on.
        Assert.Equal(Inside, await onward(Inside));
    }

    /// <summary>As a browser reads an address: tabs and line breaks are nothing, a backslash is a slash.</summary>
    private static bool IsHere(string target) =>
        Uri.TryCreate(HelpdeskApp.Address, target.ReplaceLineEndings("").Replace("\t", "", StringComparison.Ordinal).Replace('\\', '/').Trim(), out var address)
        && address.Scheme == HelpdeskApp.Address.Scheme && address.Authority == HelpdeskApp.Address.Authority;

    private static async Task<string> LedAsync(Task<HttpResponseMessage> answered)
    {
        using var answer = await answered;
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> LinkedAsync(Task<HttpResponseMessage> answered, string link)
    {
        using var answer = await answered;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.ReadPageAsync(Cancel)).QuerySelectorAll("main a").Single(one => one.TextContent.Trim() == link).GetAttribute("href")!;
    }

    private static string Query(string address) => $"?returnUrl={Uri.EscapeDataString(address)}";

    private static string Fresh() => $"wanderer{Guid.NewGuid():N}"[..20];

    private async Task<string> SomebodyAsync()
    {
        var name = Fresh();
        await app.AddPersonWithPasswordAsync(name);
        return name;
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string name, string query = "") =>
        visitor.PostFormAsync($"/sign-in{query}", [("Input.Name", name), ("Input.Password", SignedInBrowsers.Password)], cancel: Cancel);
}
