using System.Net;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>What a test asks of a browser's session.</summary>
internal static class SessionsOfBrowsers
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Signs in as a person does, on the page.</summary>
    public static Task<HttpResponseMessage> TypePasswordAsync(this HttpClient browser, string name, string password = SignedInBrowsers.Password) =>
        browser.PostFormAsync("/sign-in", [("Input.Name", name), ("Input.Password", password)], cancel: Cancel);

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient browser, string url)
    {
        using var answer = await browser.GetAsync(new Uri(url, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    public static async Task AssertSignedOutAsync(this HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/sign-out", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }
}
