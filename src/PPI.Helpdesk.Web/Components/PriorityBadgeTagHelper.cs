using Microsoft.AspNetCore.Razor.TagHelpers;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;priority-badge priority="order.Priority" /&gt;</c></summary>
[HtmlTargetElement("priority-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PriorityBadgeTagHelper : SignTagHelper
{
    public Priority Priority { get; set; }

    protected override Sign Sign => Sign.Of(Priority);

    protected override string About => "Priority";
}
