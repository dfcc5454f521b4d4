using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.Web.Figures;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Figures;

/// <summary>A table of the dashboard, or its figures, as a file.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class FileModel(MeasureFigures figures, FigureTables tables, DeskDay day) : PageModel
{
    private const string Csv = "text/csv";

    public async Task<IActionResult> OnGetAsync([FromQuery] DashboardQuery query, CancellationToken cancel)
    {
        var scope = query.Scope(day.Today);
        var days = FormattableString.Invariant($"{scope.Period.First:yyyy-MM-dd}-to-{scope.Period.Last:yyyy-MM-dd}");
        if (query.Table is null)
            return File(FigureCsv.Of(await figures.RunAsync(scope, cancel)), Csv, $"figures-{days}.csv");
        var found = await tables.RunAsync(User.ToActor(), scope, query.Table, cancel);
        return found is [var table] ? File(FigureCsv.Of(table), Csv, $"{table.Key}-{days}.csv") : throw new NotFoundException();
    }
}
