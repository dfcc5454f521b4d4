using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Mail;

/// <summary>Every message that the helpdesk has written, by state.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class OutboxModel(MessageList messages) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MessageState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyDictionary<MessageState, int> Counts { get; private set; } = new Dictionary<MessageState, int>();

    public MessagePage Shown { get; private set; } = new([], null);

    public string? NewestAddress => Before is null ? null : AddressOf(null);

    public string? NextAddress => Shown.Next is { } next ? AddressOf(next) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Counts = await messages.CountsAsync(cancel);
        Shown = await messages.PageAsync(State, Before, cancel);
    }

    private string AddressOf(long? before)
    {
        var query = new QueryBuilder();
        if (State is { } state)
            query.Add("state", state.ToString());
        if (before is { } id)
            query.Add("before", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/outbox" + query;
    }
}
