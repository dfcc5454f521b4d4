using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>S-52: wherever an address says to go on, one stays on this site.</summary>
public sealed class S52_Return_addresses(HelpdeskWithoutLimits app) : IClassFixture<HelpdeskWithoutLimits>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("http:///evil.example")]
    [InlineData("///evil.example")]
    [InlineData("////evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\u3002/evil.example")]
    [InlineData("\u2044\u2044evil.example")]
    [InlineData("evil.example")]
    [InlineData("~//evil.example")]
    [InlineData("/./\\evil.example")]
    [InlineData("https://helpdesk.example@evil.example")]
    public async Task After_signing_in_one_stays_on_this_site(string returnUrl)
    {
        if (!await app.InDatabaseAsync(db => db.People.AnyAsync(p => p.UserName == "wanderer", Cancel)))
            await app.AddPersonWithPasswordAsync("wanderer");

        using var browser = app.BrowserWith(new CookieJar());
        using var answer = await browser.PostFormAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}",
            [("Input.Name", "wanderer"), ("Input.Password", SignedInBrowsers.Password)], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var target = new Uri(HelpdeskApp.Address, answer.Headers.Location!);
        Assert.Equal(HelpdeskApp.Address.Host, target.Host);
        Assert.Equal(HelpdeskApp.Address.Scheme, target.Scheme);
    }
}
