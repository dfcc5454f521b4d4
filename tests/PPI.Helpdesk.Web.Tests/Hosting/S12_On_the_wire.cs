using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Tests.People;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>S-12, S-51: what no client library sends and no test server answers, over a socket of the real server.</summary>
public sealed class S12_On_the_wire : IAsyncLifetime
{
    private readonly ServedApp app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        app.StartServer();
        await app.AddPersonWithPasswordAsync("wired");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("http://evil.example/account/forgotten", "evil.example")]
    [InlineData("http://evil.example/account/forgotten", null)]
    [InlineData("http://evil.example@{own}/account/forgotten", null)]
    [InlineData("/account/forgotten", "evil.example")]
    [InlineData("/account/forgotten", "")]
    [InlineData("/account/forgotten", "evil.example\r\nHost: {own}")]
    [InlineData("/account/forgotten", "{own}\r\nHost: evil.example")]
    public async Task A_request_line_or_host_of_elsewhere_is_refused_and_writes_no_mail(string target, string? host)
    {
        var answer = await AskAsync(target, host);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Empty(await app.MailsToAsync("wired"));
    }

    [Fact]
    public async Task An_absolute_request_line_with_our_own_name_gets_a_mail_with_the_configured_address()
    {
        var answer = await AskAsync("http://{own}/account/forgotten", "{own}\r\nX-Forwarded-Host: evil.example");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        var mail = Assert.Single(await app.MailsToAsync("wired"));
        Assert.Contains($"{app.Root}account/new-password?t=", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/health/live")]
    public async Task The_server_does_not_say_what_it_is(string path)
    {
        var answer = await SendAsync($"GET {path} HTTP/1.1\r\nHost: {app.Root.Authority}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Kestrel", answer, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Opens the form as usual, and sends it with the given request line and host.</summary>
    private async Task<string> AskAsync(string target, string? host)
    {
        using var handler = new SocketsHttpHandler();
        using var browser = new HttpClient(handler) { BaseAddress = app.Root };
        var form = await browser.OpenAsync("account/forgotten", Cancel);
        var token = form.QuerySelector("main form input[type=hidden]")!;
        var body = await new FormUrlEncodedContent([new("Input.Email", "wired@ppi.example"), new(token.GetAttribute("name")!, token.GetAttribute("value")!)]).ReadAsStringAsync(Cancel);
        var own = app.Root.Authority;
        return await SendAsync(
            $"POST {target.Replace("{own}", own, StringComparison.Ordinal)} HTTP/1.1\r\nHost: {(host ?? "{own}").Replace("{own}", own, StringComparison.Ordinal)}\r\n"
            + $"Cookie: {handler.CookieContainer.GetCookieHeader(app.Root)}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
    }

    private Task<string> SendAsync(string request) => app.SendRawAsync(request, Cancel);
}
