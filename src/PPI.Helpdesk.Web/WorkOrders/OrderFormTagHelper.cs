using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary><c>&lt;order-form button="Send"&gt;fields&lt;/order-form&gt;</c>: the form of a page that changes a work order; what surrounds the fields stands in <c>_OrderForm.cshtml</c>.</summary>
[HtmlTargetElement("order-form")]
public sealed class OrderFormTagHelper(IHtmlHelper html) : TagHelper
{
    /// <summary>What the button says: what will happen.</summary>
    public string Button { get; set; } = "";

    /// <summary>As wide as the page, for more than a few fields.</summary>
    public bool Wide { get; set; }

    /// <summary>Files can be chosen; the page model bears <c>[ReceivesFiles]</c>.</summary>
    public bool TakesFiles { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("_OrderForm", new OrderForm((WorkOrderPage)ViewContext.ViewData.Model!, Button, Wide, TakesFiles, fields)));
    }
}

/// <summary>What <c>_OrderForm.cshtml</c> draws.</summary>
public sealed record OrderForm(WorkOrderPage Page, string Button, bool Wide, bool TakesFiles, IHtmlContent Fields);
