using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Operations;

/// <summary>What the pages that add and change a routine task have in common: the fields, whom to name, and the dates to come before it is saved.</summary>
public abstract class TaskForm(PeopleToChoose people, CategoryList categories, TimeProvider clock) : PageModel, IShownAgain
{
    private const int DatesShown = 6;

    [BindProperty]
    public TaskInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Customers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    /// <summary>When it would be due next; null until it was asked for.</summary>
    public IReadOnlyList<DateTimeOffset>? NextDueAt { get; protected set; }

    public virtual async Task ReadForShowingAsync(CancellationToken cancel)
    {
        var owners = Choices.Of(await people.OwnersAsync(cancel));
        Customers = [new("Choose…", ""), .. owners];
        Owners = [new("Whoever routing finds", ""), .. owners];
        Categories = [new("None", ""), .. (await categories.ChoicesAsync(cancel)).Select(category => new SelectListItem(category.Name, category.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    public virtual void SeeChanges(Exception faster)
    {
    }

    /// <summary>Shows the next dates of what is typed. Nothing is saved.</summary>
    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        if (ModelState.IsValid)
            NextDueAt = DatesOf(RoutineTask.Define(Input.ToTerms(), clock.Now()));
        return Page();
    }

    protected static IReadOnlyList<DateTimeOffset> DatesOf(RoutineTask task) => [.. task.NextDates(DatesShown)];
}
