using Microsoft.AspNetCore.Razor.TagHelpers;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;tier-badge tier="order.Tier" /&gt;</c>: who works the order, the helpdesk or a channel.</summary>
[HtmlTargetElement("tier-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TierBadgeTagHelper : SignTagHelper
{
    public Tier Tier { get; set; }

    protected override Sign Sign => Sign.Of(Tier);

    protected override string Form => "sign-text";

    protected override string About => "With";
}
