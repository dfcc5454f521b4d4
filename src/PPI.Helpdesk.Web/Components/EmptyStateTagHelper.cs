using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;empty-state icon="inbox" title="No open work orders"&gt;What to do next.&lt;/empty-state&gt;</c></summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Icon { get; set; } = "inbox";

    public string Title { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var next = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty-state");
        output.Content.AppendHtml("<span class=\"empty-state-icon\">").AppendHtml(Icons.Draw(ViewContext.HttpContext, Icon)).AppendHtml("</span>");
        output.Content.AppendHtml("<p class=\"empty-state-title\">").Append(Title).AppendHtml("</p>");
        output.Content.AppendHtml("<div class=\"empty-state-next\">").AppendHtml(next).AppendHtml("</div>");
    }
}
