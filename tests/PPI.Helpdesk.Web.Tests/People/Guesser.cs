using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>A program that opens a form once and sends it again and again, from any address that the proxy names.</summary>
internal sealed partial class Guesser : IDisposable
{
    private readonly HttpClient browser;
    private readonly string page;
    private readonly string field;
    private readonly string token;

    private Guesser(HttpClient browser, string page, string field, string token) => (this.browser, this.page, this.field, this.token) = (browser, page, field, token);

    public static async Task<Guesser> AtAsync(HelpdeskApp app, string page, CancellationToken cancel)
    {
        var browser = app.BrowserWith(new CookieJar());
        var field = app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        var form = await browser.OpenAsync(page, cancel);
        return new Guesser(browser, page, field, form.QuerySelector($"main input[name={field}]")!.GetAttribute("value")!);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string from, CancellationToken cancel) =>
        SendAsync([new("Input.Name", name), new("Input.Password", password)], from, cancel);

    public Task<HttpResponseMessage> AskForLinkAsync(string address, string from, CancellationToken cancel) => SendAsync([new("Input.Email", address)], from, cancel);

    public void Dispose() => browser.Dispose();

    /// <summary>What a stranger can tell of an answer: all of it, but the word and the tokens that are new in each.</summary>
    public static async Task<string> ToldAsync(HttpResponseMessage answer, string typed, CancellationToken cancel)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        var all = $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync(cancel)}";
        return New().Replace(all, "NEW").Replace(typed, "TYPED", StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(IEnumerable<KeyValuePair<string, string>> fields, string from, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = new FormUrlEncodedContent(fields.Append(new(field, token))) };
        request.Headers.Add("X-Forwarded-For", from);
        return browser.SendAsync(request, cancel);
    }

    [GeneratedRegex("""value="CfDJ8[^"]*"|data-options="[^"]*"|name="Passkey\.Challenge" type="hidden" value="[^"]*"|nonce="[^"]*"|nonce-[^']*""")]
    private static partial Regex New();
}
