using Microsoft.AspNetCore.Razor.TagHelpers;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;severity-text severity="order.Severity" /&gt;</c>: words and icon without a badge.</summary>
[HtmlTargetElement("severity-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SeverityTextTagHelper : SignTagHelper
{
    public Severity Severity { get; set; }

    protected override Sign Sign => Sign.Of(Severity);

    protected override string Form => "sign-text";

    protected override string About => "Severity";
}
