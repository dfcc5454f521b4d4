using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;notice kind="Warning"&gt;Text.&lt;/notice&gt;</c>: something the reader should know on this page.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public NoticeKind Kind { get; set; } = NoticeKind.Note;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var sign = SignOf(Kind);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice notice-{sign.Tone}");
        output.Attributes.SetAttribute("role", Kind == NoticeKind.Problem ? "alert" : "status");
        output.Content.AppendHtml(Icons.Draw(ViewContext.HttpContext, sign.Icon));
        output.Content.AppendHtml("<div><span class=\"visually-hidden\">").Append(sign.Text).AppendHtml(": </span>").AppendHtml(text).AppendHtml("</div>");
    }

    private static Sign SignOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Done => new("Done", Icon: "circle-check", "done"),
        NoticeKind.Warning => new("Take care", Icon: "alert-triangle", "again"),
        NoticeKind.Problem => new("Problem", Icon: "alert-octagon", "alarm"),
        _ => new("Note", Icon: "info-circle", "with-us"),
    };
}
