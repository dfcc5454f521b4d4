using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Figures;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Figures;

/// <summary>The desk in figures: what needs somebody now, and how a period went. Every figure opens its orders.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class DashboardModel(MeasureFigures figures, FigureTables tables, NowFigures now, CategoryList categories, DeskDay day) : PageModel
{
    /// <summary>The flow has a page of its own.</summary>
    private const string Flow = "flow";

    public DashboardQuery Query { get; private set; } = new();

    public FigureScope Scope { get; private set; } = null!;

    /// <summary>Null for whoever reads figures without seeing orders.</summary>
    public DeskNow? Now { get; private set; }

    public IReadOnlyList<MeasuredFigure> Figures { get; private set; } = [];

    public IReadOnlyList<ShownTable> Tables { get; private set; } = [];

    public IReadOnlyList<CategoryChoice> Categories { get; private set; } = [];

    public bool OpensRows => Now is not null;

    /// <summary>What is chosen, each part with the address without it.</summary>
    public IEnumerable<(string Text, string Without)> Chips()
    {
        var filter = Query.Filter;
        if (filter.Intake is { } intake)
            yield return ($"Came by: {intake.Label()}", Query.AddressOf("/dashboard", filter with { Intake = null }));
        if (filter.Location is { } location)
            yield return ($"From: {location}", Query.AddressOf("/dashboard", filter with { Location = null }));
        if (filter.CategoryId is { } category)
            yield return ($"About: {Categories.FirstOrDefault(one => one.Id == category)?.Name ?? "nothing we know"}", Query.AddressOf("/dashboard", filter with { CategoryId = null }));
        if (filter.Priority is { } priority)
            yield return (priority.Label(), Query.AddressOf("/dashboard", filter with { Priority = null }));
    }

    public async Task OnGetAsync([FromQuery] DashboardQuery query, CancellationToken cancel)
    {
        var me = User.ToActor();
        (Query, Scope) = (query, query.Scope(day.Today));
        Now = me.IsTeamLeader ? await now.RunAsync(me, cancel) : null;
        Figures = await figures.RunAsync(Scope, cancel);
        Categories = await categories.ChoicesAsync(cancel);
        Tables = [.. (await tables.RunAsync(me, Scope, only: null, cancel)).Where(table => table.Key != Flow).Select(table => new ShownTable(table, query, OpensRows))];
    }
}
