using System.Net;

namespace PPI.Helpdesk.Testing;

/// <summary>Keeps a browser's cookies where a test can read, copy and replay them.</summary>
public sealed class CookieJar : DelegatingHandler
{
    private readonly CookieContainer cookies = new();

    public void Put(string cookie) => cookies.SetCookies(HelpdeskApp.Address, $"{cookie}; path=/; secure");

    public string? Read(string name) => cookies.GetCookies(HelpdeskApp.Address)[name]?.Value;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (cookies.GetCookieHeader(HelpdeskApp.Address) is { Length: > 0 } header)
            request.Headers.Add("Cookie", header);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var given))
        {
            foreach (var cookie in given)
                cookies.SetCookies(HelpdeskApp.Address, cookie);
        }
        return response;
    }
}
