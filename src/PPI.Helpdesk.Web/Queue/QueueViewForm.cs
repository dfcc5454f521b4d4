using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Queue;

/// <summary>The form of a saved view, new or changed.</summary>
public abstract class QueueViewForm(PeopleToChoose people, CategoryList categories) : PageModel, IQueueForm, IShownAgain
{
    [BindProperty]
    public QueueViewInput Input { get; set; } = new();

    public QueueFilter Filter { get; protected set; } = new();

    public IReadOnlyList<PersonChoice> Owners { get; private set; } = [];

    public IReadOnlyList<CategoryChoice> Categories { get; private set; } = [];

    public bool MayShare => User.ToActor().IsTeamLeader;

    public IReadOnlyList<SelectListItem> Groupings { get; } = [.. Enum.GetValues<QueueGrouping>().Select(grouping => new SelectListItem(grouping.Label(), grouping.ToString()))];

    /// <summary>Whoever sends the form again has seen what the other changed.</summary>
    public virtual void SeeChanges(Exception faster)
    {
    }

    public virtual async Task ReadForShowingAsync(CancellationToken cancel)
    {
        Owners = await people.OwnersAsync(cancel);
        Categories = await categories.ChoicesAsync(cancel);
    }
}

/// <summary>What is typed on the page, but for the filter, which has the names that it has in the queue's address.</summary>
public sealed class QueueViewInput
{
    [Required(ErrorMessage = "Write a name for the view."), MaxLength(QueueView.NameLength)]
    public string Name { get; set; } = "";

    public List<QueueColumns> Columns { get; set; } = [];

    public QueueGrouping Grouping { get; set; }

    public bool IsShared { get; set; }

    public int Version { get; set; }

    internal QueueViewTerms Terms(QueueFilter filter) => new(Name, IsShared, filter, Columns.Aggregate(QueueColumns.None, (all, one) => all | one), Grouping);

    internal static QueueViewInput Of(QueueView view) => new()
    {
        Name = view.Name,
        Columns = [.. QueueWords.Columns.Where(column => view.Columns.HasFlag(column))],
        Grouping = view.Grouping,
        IsShared = view.IsShared,
        Version = view.Version,
    };
}
