using Microsoft.AspNetCore.Razor.TagHelpers;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Web.Components;

namespace PPI.Helpdesk.Web.Mail;

/// <summary><c>&lt;message-state state="@line.State" /&gt;</c></summary>
[HtmlTargetElement("message-state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MessageStateTagHelper : SignTagHelper
{
    public MessageState State { get; set; }

    protected override Sign Sign => MessageSign.Of(State);

    protected override string About => "State";
}
