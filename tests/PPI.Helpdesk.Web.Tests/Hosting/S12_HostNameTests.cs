using System.Net;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Tests.People;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>S-12: only the configured name is answered; nothing that a request says about the host reaches a link, least of all in a mail.</summary>
public sealed class S12_HostNameTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> ForeignNames => ["evil.example", "helpdesk.example.evil.example", "evil.example:443", "helpdesk.example@evil.example", "evil.example#helpdesk.example", "helpdesk.example, evil.example", "xhelpdesk.example", "helpdesk.example.", "[::ffff:203.0.113.9]"];

    public static TheoryData<string, string> Claims => new()
    {
        { "Host", "helpdesk.example:8443" },
        { "Host", "HELPDESK.example" },
        { "X-Forwarded-Host", "evil.example" },
        { "X-Forwarded-Host", "evil.example:8443" },
        { "X-Forwarded-Host", "helpdesk.example, evil.example" },
        { "X-Host", "evil.example" },
        { "X-Original-Host", "evil.example" },
        { "X-Forwarded-Server", "evil.example" },
        { "X-HTTP-Host-Override", "evil.example" },
        { "Forwarded", "host=evil.example;proto=http" },
        { "X-Forwarded-Prefix", "/evil" },
        { "X-Forwarded-Proto", "http" },
        { "Origin", "https://evil.example" },
        { "Referer", "https://evil.example/account/forgotten" },
    };

    [Theory]
    [MemberData(nameof(ForeignNames))]
    public async Task A_foreign_host_name_is_refused(string host)
    {
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/work-orders");
        request.Headers.TryAddWithoutValidation("Host", host);

        using var answer = await browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task A_claimed_name_reaches_no_redirect(string header, string value)
    {
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/work-orders");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("helpdesk.example", new Uri(HelpdeskApp.Address, answer.Headers.Location!).Host);
        Assert.DoesNotContain("evil", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ForeignNames))]
    public async Task A_reset_asked_under_a_foreign_name_is_refused_and_writes_no_mail(string host)
    {
        var name = await SomebodyAsync();

        using var answer = await AskAsync(name, "Host", host);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await app.MailsToAsync(name));
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task The_link_in_the_mail_leads_to_the_configured_address_whatever_was_claimed(string header, string value)
    {
        var name = await SomebodyAsync();

        using var answer = await AskAsync(name, header, value);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var mail = Assert.Single(await app.MailsToAsync(name));
        Assert.Contains($"{HelpdeskApp.Address}account/new-password?t=", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"{HelpdeskApp.Address}account/new-password?t=", mail.HtmlBody, StringComparison.Ordinal);
        foreach (var word in (string[])["evil", "8443", "http://"])
            Assert.DoesNotContain(word, mail.TextBody + mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> SomebodyAsync()
    {
        var name = "hosted" + Guid.NewGuid().ToString("N")[..8];
        await app.AddPersonWithPasswordAsync(name);
        return name;
    }

    /// <summary>Opens the form as usual, and sends it with the header.</summary>
    private async Task<HttpResponseMessage> AskAsync(string name, string header, string value)
    {
        using var browser = app.BrowserWith(new CookieJar());
        var form = await browser.OpenAsync("/account/forgotten", Cancel);
        var token = form.QuerySelector("main form input[type=hidden]")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/forgotten");
        request.Content = new FormUrlEncodedContent([new("Input.Email", $"{name}@ppi.example"), new(token.GetAttribute("name")!, token.GetAttribute("value")!)]);
        request.Headers.TryAddWithoutValidation(header, value);
        return await browser.SendAsync(request, Cancel);
    }
}
