using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The queue. The filter is the address, so that it can be kept and shared.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class QueueModel(WorkOrderQueue queue, PeopleToChoose people) : PageModel
{
    public QueueFilter Filter { get; private set; } = new();

    public QueuePage Shown { get; private set; } = new([], null);

    public IReadOnlyList<PersonChoice> Owners { get; private set; } = [];

    public IReadOnlyList<QueueView> Views { get; private set; } = [];

    public string? NextAddress => Shown.Next is { } next ? AddressWith("after", next.ToString()) : null;

    public async Task OnGetAsync([FromQuery] QueueQuery query, CancellationToken cancel)
    {
        Filter = new QueueFilter(query.Status, query.Tier, query.Whose, query.Owner, query.Priority);
        Views = QueueView.For(User.ToActor(), Filter);
        Owners = await people.OwnersAsync(cancel);
        Shown = await queue.RunAsync(User.ToActor(), Filter, QueueKey.Parse(query.After), cancel);
    }

    private string AddressWith(string name, string value)
    {
        var query = Request.Query.Where(pair => pair.Key != name).SelectMany(pair => pair.Value, (pair, v) => KeyValuePair.Create(pair.Key, v ?? ""));
        return Request.Path + new QueryBuilder(query) { { name, value } }.ToString();
    }
}

/// <summary>The filter as it stands in the address; what does not fit is as if it were not there.</summary>
public sealed class QueueQuery
{
    public Status? Status { get; set; }
    public Tier? Tier { get; set; }
    public QueueOwner Whose { get; set; }
    public int? Owner { get; set; }
    public Priority? Priority { get; set; }
    public string? After { get; set; }
}

/// <summary>A view that is one click away.</summary>
public sealed record QueueView(string Text, string Address, bool IsShown)
{
    public static IReadOnlyList<QueueView> For(Actor actor, QueueFilter filter)
    {
        List<(string Text, string Query, QueueFilter Filter)> views =
        [
            ("All open", "", new()),
            ("Mine", "?whose=Mine", new(Whose: QueueOwner.Mine)),
        ];
        if (actor.IsHelpdesk)
        {
            views.Add(("Untaken at the helpdesk", "?tier=Helpdesk&whose=Untaken", new(Tier: Tier.Helpdesk, Whose: QueueOwner.Untaken)));
            views.Add(("Offered to me", "?whose=OfferedToMe", new(Whose: QueueOwner.OfferedToMe)));
            views.Add(("To evaluate", "?status=Evaluation", new(Status.Evaluation)));
        }
        foreach (var channel in Tiers.Channels.Where(channel => actor.WorksIn(channel.Channel())))
            views.Add(($"{channel.Label()}: untaken", $"?tier={channel}&whose=Untaken", new(Tier: channel, Whose: QueueOwner.Untaken)));
        views.Add(("With the customer", "?status=Resolved", new(Status.Resolved)));
        views.Add(("Closed", "?status=Closed", new(Status.Closed)));
        return [.. views.Select(view => new QueueView(view.Text, $"/work-orders{view.Query}", view.Filter == filter))];
    }
}
