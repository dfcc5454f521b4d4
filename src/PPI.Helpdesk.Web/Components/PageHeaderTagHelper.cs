using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary>
/// <c>&lt;page-header title="Queue" lead="…" parents="@([new Crumb("Settings", "/settings")])"&gt;the one primary action&lt;/page-header&gt;</c>:
/// breadcrumb, heading, action. It also names the page for the browser's tab.
/// </summary>
[HtmlTargetElement("page-header")]
public sealed class PageHeaderTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>One sentence under the heading.</summary>
    public string? Lead { get; set; }

    public IReadOnlyList<Crumb> Parents { get; set; } = [];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] ??= Title;
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        AppendBreadcrumb(output.Content);
        output.Content.AppendHtml("<div class=\"page-head-row\"><div><h1>").Append(Title).AppendHtml("</h1>");
        if (!string.IsNullOrWhiteSpace(Lead))
            output.Content.AppendHtml("<p class=\"page-head-lead\">").Append(Lead).AppendHtml("</p>");
        output.Content.AppendHtml("</div>");
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml("<div class=\"page-head-actions\">").AppendHtml(actions).AppendHtml("</div>");
        output.Content.AppendHtml("</div>");
    }

    private void AppendBreadcrumb(TagHelperContent content)
    {
        if (Parents.Count == 0)
            return;
        content.AppendHtml("<nav aria-label=\"Breadcrumb\"><ol class=\"crumbs\">");
        foreach (var parent in Parents)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = ViewContext.HttpContext.Request.PathBase + parent.Address;
            if (parent == Parents[^1])
                link.Attributes["data-key"] = "u";
            link.InnerHtml.Append(parent.Text);
            content.AppendHtml("<li>").AppendHtml(link).AppendHtml("</li>");
        }
        content.AppendHtml("<li aria-current=\"page\">").Append(Title).AppendHtml("</li></ol></nav>");
    }
}
