using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Tests.People;

public sealed partial class S18_Set_up : IAsyncLifetime
{
    private readonly HelpdeskApp app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_new_helpdesk_knows_nobody_and_prints_one_address_to_become_its_administrator()
    {
        var address = await PrintedAddressAsync();
        using var browser = app.BrowserWith(new CookieJar());

        using var answer = await BecomeAsync(browser, address!, "first");
        using var people = await browser.GetAsync(new Uri("/people", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, people.StatusCode);
        var person = await app.InDatabaseAsync(db => db.People.SingleAsync(Cancel));
        Assert.Equal(Roles.Administrator, person.Roles);
    }

    [Fact]
    public async Task Afterwards_the_page_is_dead_and_nothing_is_printed()
    {
        var address = await PrintedAddressAsync();
        var second = await PrintedAddressAsync();
        using var browser = app.BrowserWith(new CookieJar());
        (await BecomeAsync(browser, address!, "first")).Dispose();

        foreach (var dead in (string[])[address!, second!, "/set-up", "/set-up?t=", "/set-up?t=x"])
        {
            using var answer = await app.BrowserWith(new CookieJar()).GetAsync(new Uri(dead, UriKind.RelativeOrAbsolute), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Null(await PrintedAddressAsync());
    }

    [Fact]
    public async Task Without_the_printed_token_there_is_no_page()
    {
        using var browser = app.BrowserWith(new CookieJar());

        foreach (var guess in (string[])["/set-up", "/set-up?t=", "/set-up?t=guess", $"/set-up?t={new string('A', 43)}"])
        {
            using var answer = await browser.GetAsync(new Uri(guess, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Of_many_who_use_the_printed_address_at_the_same_time_one_becomes_administrator()
    {
        var address = await PrintedAddressAsync();
        var token = Token().Match(address!).Groups[1].Value;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            try
            {
                await app.DoAsync<SetUp, Person>(setUp => setUp.RunAsync(token, "Ann", $"ann{number}", $"ann{number}@ppi.example", SignedInBrowsers.Password, Cancel));
            }
            catch (Exception refused) when (refused is RuleBrokenException or NotFoundException)
            {
                // All but one.
            }
        }, Cancel)));

        Assert.Equal(1, await app.InDatabaseAsync(db => db.People.CountAsync(Cancel)));
    }

    private async Task<string?> PrintedAddressAsync()
    {
        await using var console = new StringWriter();
        await ActivatorUtilities.CreateInstance<SetUpAnnouncement>(app.Services, console).StartAsync(Cancel);
        var printed = Token().Match(console.ToString());
        return printed.Success ? printed.Value : null;
    }

    private static Task<HttpResponseMessage> BecomeAsync(HttpClient browser, string address, string name) => browser.PostFormAsync(address,
    [
        ("Input.Name", "First Administrator"), ("Input.UserName", name), ("Input.Email", $"{name}@ppi.example"),
        ("Password.Password", SignedInBrowsers.Password), ("Password.Again", SignedInBrowsers.Password),
    ], cancel: Cancel);

    [GeneratedRegex(@"https://helpdesk\.example/set-up\?t=([A-Za-z0-9_-]+)")]
    private static partial Regex Token();
}
