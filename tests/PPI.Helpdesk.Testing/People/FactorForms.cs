using AngleSharp.Html.Dom;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Testing.People;

/// <summary>What people do with their second factors in a browser.</summary>
public static class FactorForms
{
    /// <summary>Sets an authenticator app up; gives its key and the recovery codes that the page showed.</summary>
    public static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAppAsync(this HelpdeskApp app, HttpClient browser, CancellationToken cancel)
    {
        var page = await browser.OpenAsync("/account/two-factor/app", cancel);
        var key = page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await browser.PostAsync(page, "form:has([name='Input.Code'])", [("Input.Code", AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(app.Clock.GetUtcNow())))], cancel);
        return (key, CodesOn(await answer.ReadPageAsync(cancel)));
    }

    /// <summary>The code that an app with this key shows now.</summary>
    public static string CodeOf(this HelpdeskApp app, string key) => AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(app.Clock.GetUtcNow()));

    public static IReadOnlyList<string> CodesOn(IHtmlDocument page) => [.. page.QuerySelectorAll("ol.secret code").Select(code => code.TextContent)];

    /// <summary>Lets a device answer what a page asks, and sends it.</summary>
    /// <param name="answer">From the page's options to the device's answer: <see cref="SoftwareAuthenticator.Make"/> or <see cref="SoftwareAuthenticator.Answer"/>.</param>
    public static async Task<HttpResponseMessage> PasskeyAsync(this HttpClient browser, string url, Func<string, string> answer, CancellationToken cancel, params (string, string)[] more)
    {
        var page = await browser.OpenAsync(url, cancel);
        return await browser.PostAsync(page, "form[data-passkey]", [("Passkey.Credential", answer(OptionsOn(page))), .. more], cancel);
    }

    /// <summary>What a page lets its script ask the device.</summary>
    public static string OptionsOn(IHtmlDocument page) => page.QuerySelector("form[data-passkey]")!.GetAttribute("data-options")!;

    /// <summary>Sends a form of a page that is open already, with everything that it carries.</summary>
    public static Task<HttpResponseMessage> PostAsync(this HttpClient browser, IHtmlDocument page, string form, IReadOnlyList<(string Name, string Value)> fields, CancellationToken cancel)
    {
        var sent = (IHtmlFormElement)page.QuerySelector(form)!;
        var carried = sent.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(input => input.Name is not null && !fields.Any(field => field.Name == input.Name)).Select(input => (input.Name!, input.Value));
        var action = sent.GetAttribute("action") is { Length: > 0 } given ? given : new Uri(page.Url).PathAndQuery;
        return browser.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(carried.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2))), cancel);
    }
}
