using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Mail;

/// <summary>One message: what it says, how far it has come, and sending it again.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class MessageModel(MessageList messages, RetryMessage retry, ResendMessage resend) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public ResendInput Input { get; set; } = new();

    public OutgoingMessage Message { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Input.Address = Message.ToAddress;
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancel)
    {
        await retry.RunAsync(User.ToActor().InAudit, Id, cancel);
        this.Tell("The message is tried again now.");
        return Redirect($"/outbox/{Id}");
    }

    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var copy = await resend.RunAsync(User.ToActor().InAudit, Id, Input.Address.Trim(), cancel);
        this.Tell("A copy is on its way.");
        return Redirect($"/outbox/{copy}");
    }

    public async Task ReadForShowingAsync(CancellationToken cancel) => Message = await messages.OneAsync(Id, cancel);
}

/// <summary>What is typed on the page.</summary>
public sealed class ResendInput
{
    [Required(ErrorMessage = "Write the address that the copy goes to."), MaxLength(Recipient.AddressLength, ErrorMessage = "An address has at most 254 characters.")]
    public string Address { get; set; } = "";
}
