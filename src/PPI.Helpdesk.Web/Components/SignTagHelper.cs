using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary>An element that shows a <see cref="Sign"/>: icon and words.</summary>
public abstract class SignTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected abstract Sign Sign { get; }

    /// <summary>The class that gives the form: a filled badge, or text alone.</summary>
    protected virtual string Form => "sign";

    /// <summary>Says to screen readers what the words are about.</summary>
    protected abstract string About { get; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sign = Sign;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"{Form} sign-{sign.Tone}");
        output.Content.AppendHtml(Icons.Draw(ViewContext.HttpContext, sign.Icon));
        output.Content.AppendHtml("<span class=\"visually-hidden\">").Append(About).Append(": ").AppendHtml("</span>");
        output.Content.AppendHtml("<span>").Append(sign.Text).AppendHtml("</span>");
    }
}
