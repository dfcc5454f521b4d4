using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.Queue;

namespace PPI.Helpdesk.Web.Pages.Queue;

/// <summary>The queue: a view, or a filter. Either is the address, so that it can be kept and shared.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class QueueModel(WorkOrderQueue queue, QueueViews views, QueueCounts counts, QueueNames names) : PageModel
{
    private const string Address = "/work-orders";

    /// <summary>Those that the reader has not hidden, with how many open orders each has.</summary>
    public IReadOnlyList<(ListedView View, int? Orders)> Views { get; private set; } = [];

    /// <summary>The view that is shown; null for a filter of the reader's own.</summary>
    public ListedView? View { get; private set; }

    public QueueFilter Filter { get; private set; } = new();

    public QueueColumns Columns => View?.Columns ?? QueueColumns.Usual;

    public QueueGrouping Grouping { get; private set; }

    public IReadOnlyList<QueueChip> Chips { get; private set; } = [];

    public QueuePage Shown { get; private set; } = new([], null);

    /// <summary>By id, where the view shows them.</summary>
    public IReadOnlyDictionary<int, string> Categories { get; private set; } = new Dictionary<int, string>();

    /// <summary>What this page shows, for whatever leads back to it.</summary>
    public string Here => AddressWith(null);

    /// <summary>Calls are the helpdesk's: a specialist is not led to where they may not go.</summary>
    public bool LogsCalls => User.ToActor().IsHelpdesk;

    public string? NextAddress => Shown.Next is { } next ? AddressWith(next.ToString()) : null;

    public bool Shows(QueueColumns column) => Columns.HasFlag(column);

    public async Task OnGetAsync([FromQuery] QueueQuery query, CancellationToken cancel)
    {
        var me = User.ToActor();
        var all = await views.RunAsync(me, cancel);
        Filter = query.Filter();
        View = Filter != new QueueFilter() ? null : all.FirstOrDefault(view => view.Key == query.View) ?? all.First(view => view.Filter == Filter);
        Filter = View?.Filter ?? Filter;
        Grouping = query.Group ?? View?.Grouping ?? QueueGrouping.Nothing;
        Chips = [.. QueueWords.Chips(Filter, await names.OfAsync(Filter, cancel))];
        List<ListedView> visible = [.. all.Where(view => !view.IsHidden || view == View)];
        Views = [.. visible.Zip(await counts.RunAsync(me, [.. visible.Select(view => view.Filter)], cancel))];
        Shown = await queue.RunAsync(me, Filter, Grouping, QueueKey.Parse(query.After), cancel);
        if (Shows(QueueColumns.Category))
            Categories = await names.CategoriesOfAsync(Shown.Rows, cancel);
    }

    /// <summary>The address of a view.</summary>
    public static string AddressOf(ListedView view) => $"{Address}?view={view.Key}";

    /// <summary>The address that shows another filter, or this one as a filter of the reader's own.</summary>
    public static string AddressOf(QueueFilter filter) => QueueQuery.AddressOf(Address, filter);

    private string AddressWith(string? after) =>
        QueueQuery.AddressOf(Address, View is null ? Filter : new(), ("view", View?.Key), ("group", Grouping == (View?.Grouping ?? QueueGrouping.Nothing) ? null : Grouping.ToString()), ("after", after));
}
