using AngleSharp;
using AngleSharp.Html.Dom;

namespace PPI.Helpdesk.Testing;

/// <summary>Fills and sends forms as a browser would: the page is opened first, and what it prefilled is sent back with it.</summary>
public static class Forms
{
    /// <summary>Opens a page and reads it.</summary>
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient browser, string url, CancellationToken cancel = default)
    {
        using var answer = await browser.GetAsync(url, cancel);
        return await answer.ReadPageAsync(cancel);
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer, CancellationToken cancel = default)
    {
        var html = await answer.Content.ReadAsStringAsync(cancel);
        return (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html).Address(answer.RequestMessage?.RequestUri?.ToString() ?? HelpdeskApp.Address.ToString()), cancel);
    }

    /// <summary>Opens the page, takes every field of its form (the forgery token among them), lays <paramref name="fields"/> over them and posts.</summary>
    /// <remarks>A page that says why it cannot be done has no form: then it is posted all the same, as by somebody who opened it in time.</remarks>
    /// <param name="fields">Names and values; a null leaves a field out. Names that the form lacks are sent too.</param>
    /// <param name="handler">Which form, by a part of its action; by default the first with a forgery token outside the page's header and navigation.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient browser, string url, IEnumerable<(string Name, string? Value)> fields, string? handler = null, CancellationToken cancel = default)
    {
        using var opened = await browser.GetAsync(url, cancel);
        var page = await opened.ReadPageAsync(cancel);
        var form = page.Forms.Where(form => Posts(form) && (handler is null ? IsOfThePage(form) : Action(form).Contains(handler, StringComparison.OrdinalIgnoreCase))).FirstOrDefault()
            ?? (handler is null && page.QuerySelector("main .notice") is not null ? null : throw new InvalidOperationException($"{url} answered {(int)opened.StatusCode} and has no form{(handler is null ? "" : $" with \"{handler}\" in its action")}."));
        var values = Prefilled(form ?? page.Forms.First(Posts)).Where(field => form is not null || field.Key is "__form" or "__RequestVerificationToken").ToList();
        var given = fields.ToList();
        values.RemoveAll(field => given.Exists(one => one.Name == field.Key));
        values.AddRange(given.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value!)));
        var action = form is not null && Action(form) is { Length: > 0 } target ? target : url;
        return await browser.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(values), cancel);
    }

    private static bool Posts(IHtmlFormElement form) => form.Method == "post" && form.QuerySelector("input[name=__form], input[name=__RequestVerificationToken]") is not null;

    private static bool IsOfThePage(IHtmlFormElement form) => form.Closest("header, nav, footer") is null;

    private static string Action(IHtmlFormElement form) => form.GetAttribute("action") ?? "";

    private static IEnumerable<KeyValuePair<string, string>> Prefilled(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice when choice.IsChecked:
                    yield return new(name, choice.Value);
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "button" or "image" or "reset" or "file") } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                        yield return new(name, option.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
            }
        }
    }
}
