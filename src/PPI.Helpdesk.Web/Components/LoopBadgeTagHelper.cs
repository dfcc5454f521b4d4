using Microsoft.AspNetCore.Razor.TagHelpers;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;loop-badge rule="finding.Rule" /&gt;</c>: why an order counts as stuck.</summary>
[HtmlTargetElement("loop-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LoopBadgeTagHelper : SignTagHelper
{
    public LoopRule Rule { get; set; }

    protected override Sign Sign => Sign.Of(Rule);

    protected override string About => "Stuck";
}
