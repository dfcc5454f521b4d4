using Microsoft.AspNetCore.Razor.TagHelpers;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;status-badge status="order.Status" plain="true" /&gt;</c>: exact words for staff, plain words for the requester.</summary>
[HtmlTargetElement("status-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusBadgeTagHelper : SignTagHelper
{
    public Status Status { get; set; }

    public bool Plain { get; set; }

    protected override Sign Sign => Plain ? Sign.InPlainWords(Status) : Sign.Of(Status);

    protected override string About => "Status";
}
