using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;when at="order.LoggedAt" /&gt;</c>: "3 h ago · 12 Mar, 14:05 (New York)"; brief shows the first half and keeps the second for hover and print.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(ReaderClock clock) : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public bool Brief { get; set; }

    /// <summary>Brief, and in the fewest letters.</summary>
    public bool Terse { get; set; }

    /// <summary>Only date and time, for paper, where "3 h ago" would soon be wrong.</summary>
    public bool Absolute { get; set; }

    /// <summary>Shown where the instant is not known.</summary>
    public string Never { get; set; } = "–";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (At is not { } at)
        {
            output.TagName = null;
            output.Content.SetContent(Never);
            return;
        }
        var absolute = clock.Absolute(at);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (Absolute)
        {
            output.Content.SetContent(absolute);
            return;
        }
        output.Attributes.SetAttribute("class", Brief || Terse ? "when when-brief" : "when");
        if (Brief || Terse)
            output.Attributes.SetAttribute("title", absolute);
        output.Content.Append(Terse ? clock.Terse(at) : clock.Relative(at));
        output.Content.AppendHtml(Brief || Terse ? "<span class=\"when-at visually-hidden\">, " : "<span class=\"when-at\"> · ").Append(absolute).AppendHtml("</span>");
    }
}
