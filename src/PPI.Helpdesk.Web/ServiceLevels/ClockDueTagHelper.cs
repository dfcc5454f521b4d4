using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.Components;

namespace PPI.Helpdesk.Web.ServiceLevels;

/// <summary><c>&lt;clock-due clock="row.Clock" /&gt;</c>: which clock is due next, and in how long; date and time for hover and screen readers.</summary>
[HtmlTargetElement("clock-due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ClockDueTagHelper(ReaderClock reader, TimeProvider clock) : TagHelper
{
    public OrderClock? Clock { get; set; }

    /// <summary>Says how much is left where nothing is due, and "3 h ago" instead of "3 h".</summary>
    public bool Whole { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Clock is null)
        {
            output.Content.SetContent("–");
            return;
        }
        var sign = Clock.SignAt(clock.Now());
        output.Attributes.SetAttribute("class", $"clock-due sign-text sign-{sign.Tone}");
        output.Content.AppendHtml(Icons.Draw(ViewContext.HttpContext, sign.Icon)).AppendHtml("<span>").Append(sign.Text).AppendHtml("</span>");
        if (Clock is { IsOpen: true, DueAt: { } due })
            output.Content.AppendHtml(" ").AppendHtml(reader.Time(due, Whole ? reader.Relative(due) : reader.Terse(due)));
        else if (Clock.IsOpen)
            output.Content.AppendHtml(Whole ? "<span>" : "<span class=\"visually-hidden\">").Append($" {Durations.InWords(Clock.Length - Clock.Used)} left").AppendHtml("</span>");
    }
}
