using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;pager previous="@Model.PreviousAddress" next="@Model.NextAddress"&gt;50 of many&lt;/pager&gt;</c>: keyset paging knows no page numbers.</summary>
[HtmlTargetElement("pager")]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>The address of the page before; null on the first.</summary>
    public string? Previous { get; set; }

    /// <summary>The address of the page after; null on the last.</summary>
    public string? Next { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var summary = await output.GetChildContentAsync();
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next) && summary.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Pages");
        output.Content.AppendHtml("<span class=\"pager-summary\">").AppendHtml(summary).AppendHtml("</span>");
        if (!string.IsNullOrEmpty(Previous))
            output.Content.AppendHtml(Link(Previous, "prev", Icons.Draw(ViewContext.HttpContext, "chevron-left"), "Previous"));
        if (!string.IsNullOrEmpty(Next))
            output.Content.AppendHtml(Link(Next, "next", Icons.Draw(ViewContext.HttpContext, "chevron-right"), "Next"));
    }

    private static TagBuilder Link(string address, string relation, Microsoft.AspNetCore.Html.IHtmlContent icon, string text)
    {
        var link = new TagBuilder("a");
        link.Attributes["class"] = $"btn pager-{relation}";
        link.Attributes["rel"] = relation;
        link.Attributes["href"] = address;
        link.InnerHtml.AppendHtml(icon).Append(text);
        return link;
    }
}
