using Microsoft.AspNetCore.Mvc.Rendering;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>The line with which a promised call is logged: what was said, and one key.</summary>
/// <param name="Order">The order's address.</param>
/// <param name="Promise">The promise's number within the order.</param>
/// <param name="FromList">Whether the reader goes back to the list of calls.</param>
public sealed record CallForm(string Order, int Promise, int Version, string Customer, bool FromList)
{
    public string? Said { get; init; }

    /// <summary>After how many hours it is tried again.</summary>
    public int Again { get; init; } = 1;

    /// <summary>The single key that leads into the line; null for all but the first.</summary>
    public string? Key { get; init; }

    public string Id => $"{Order[(Order.LastIndexOf('/') + 1)..]}-{Promise}";

    public IEnumerable<SelectListItem> Times =>
        [Item(1, "in 1 hour"), Item(3, "in 3 hours"), Item(24, "tomorrow"), Item(48, "in 2 days"), Item(168, "in a week")];

    private SelectListItem Item(int hours, string text) => new(text, $"{hours}", hours == Again);
}
