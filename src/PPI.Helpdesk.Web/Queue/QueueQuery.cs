using Microsoft.AspNetCore.Http.Extensions;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Queue;

/// <summary>A filter as it stands in the address; what does not fit is as if it were not there.</summary>
public sealed class QueueQuery
{
    public Status? Status { get; set; }
    public Tier? Tier { get; set; }
    public Priority? Priority { get; set; }
    public QueueOwner Whose { get; set; }
    public int? Owner { get; set; }
    public int? Category { get; set; }
    public bool Unanswered { get; set; }

    /// <summary>A view by its key. A filter beside it is that of the address alone: the view is only where it came from.</summary>
    public string? View { get; set; }

    public QueueGrouping? Group { get; set; }

    public string? After { get; set; }

    public QueueFilter Filter() => new(Status, Tier, Whose, Owner, Priority, Category, Unanswered);

    /// <summary>The address that shows this filter, with whatever else is given.</summary>
    public static string AddressOf(string page, QueueFilter filter, params (string Name, string? Value)[] more)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Parts(filter).Concat(more).Where(part => !string.IsNullOrEmpty(part.Value)))
            query.Add(name, value!);
        return page + query;
    }

    private static IEnumerable<(string Name, string? Value)> Parts(QueueFilter filter) =>
    [
        ("status", filter.Status?.ToString()),
        ("tier", filter.Tier?.ToString()),
        ("priority", filter.Priority?.ToString()),
        ("whose", filter.Whose == QueueOwner.Anybody ? null : filter.Whose.ToString()),
        ("owner", Text(filter.OwnerId)),
        ("category", Text(filter.CategoryId)),
        ("unanswered", filter.OnlyUnanswered ? "true" : null),
    ];

    private static string? Text(int? number) => number is null ? null : FormattableString.Invariant($"{number}");
}
