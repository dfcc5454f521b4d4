using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Choosing a way from the mail and without signing in. Opening the link changes nothing: mail scanners follow links.</summary>
[AllowAnonymous]
public sealed class WayLinkModel(AnswerWayLink answer) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>The sealed token of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? T { get; set; }

    public WorkOrder.WaysOffered? Offered { get; private set; }

    /// <summary>What was chosen just now; null before.</summary>
    public string? Chosen { get; private set; }

    /// <summary>Why the link cannot be used; null when it can.</summary>
    public string? Problem { get; private set; }

    private int OrderId => WorkOrder.TryParseNumber(Number, out var id) ? id : throw new NotFoundException();

    public Task OnGetAsync(CancellationToken cancel) => TryAsync(StatusCodes.Status400BadRequest, async () => Offered = await answer.ReadAsync(T, OrderId, cancel));

    public async Task OnPostAsync([FromForm] int way, CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (Offered is { } offered)
            await TryAsync(StatusCodes.Status409Conflict, async () =>
            {
                await answer.RunAsync(T, OrderId, way, cancel);
                Chosen = offered.Ways[way - 1].Title;
            });
    }

    private async Task TryAsync(int refused, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RuleBrokenException refusal)
        {
            (Problem, Offered) = (refusal.Message, null);
            Response.StatusCode = refused;
        }
        catch (ChangedMeanwhileException)
        {
            (Problem, Offered) = ("The work order was changed at the same moment. Open the link again.", null);
            Response.StatusCode = refused;
        }
    }
}
