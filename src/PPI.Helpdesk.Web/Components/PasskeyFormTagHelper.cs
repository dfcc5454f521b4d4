using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Components;

/// <summary>
/// <c>&lt;passkey-form label="Sign in with a passkey" /&gt;</c>: a button that asks the device and posts its answer to the page's handler "Passkey".
/// Needs js/passkey.js on the page; without it, or where browsers give no passkeys, nothing is seen. Child content stands before the button.
/// </summary>
[HtmlTargetElement("passkey-form")]
public sealed class PasskeyFormTagHelper(PasskeyCeremony ceremony, IHtmlGenerator html, IOptions<SiteOptions> site) : TagHelper
{
    public string Label { get; set; } = "";

    /// <summary>Of whom a passkey is asked; nobody in particular while nobody has said who they are.</summary>
    public int? PersonId { get; set; }

    /// <summary>Whether the device makes a new passkey for whoever is signed in.</summary>
    public bool Makes { get; set; }

    public string? ReturnUrl { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!PasskeyRules.AreOffered(site.Value))
        {
            output.SuppressOutput();
            return;
        }
        var http = ViewContext.HttpContext;
        var children = await output.GetChildContentAsync();
        var prompt = Makes ? await ceremony.InviteAsync(http, http.User.ToActor()) : await ceremony.AskAsync(http, PersonId);
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", $"{http.Request.PathBase}{http.Request.Path}?handler=Passkey");
        output.Attributes.SetAttribute("data-passkey", Makes ? "make" : "prove");
        output.Attributes.SetAttribute("data-options", prompt.Options);
        output.Attributes.SetAttribute("data-passkey-part", "");
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Content.AppendHtml(html.GenerateAntiforgery(ViewContext));
        output.Content.AppendHtml(Hidden("Passkey.Challenge", prompt.Challenge)).AppendHtml(Hidden("Passkey.Credential", "")).AppendHtml(Hidden("ReturnUrl", ReturnUrl ?? ""));
        output.Content.AppendHtml(children).AppendHtml("<button class=\"btn\" type=\"submit\">").AppendHtml(Icons.Draw(http, "fingerprint")).Append(Label).AppendHtml("</button>");
        output.Content.AppendHtml("<p class=\"field-problem\" role=\"alert\" data-passkey-problem hidden></p>");
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}
