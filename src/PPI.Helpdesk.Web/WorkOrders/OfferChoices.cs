using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.ServiceOffer;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>Categories to choose, under the headings of their services.</summary>
public static class OfferChoices
{
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<CategoryChoice> categories)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        List<SelectListItem> items = [new("Not sure", "")];
        foreach (var category in categories)
        {
            var heading = category.Service.Length == 0 ? "Everything else" : category.Service;
            if (!groups.TryGetValue(heading, out var group))
                groups[heading] = group = new SelectListGroup { Name = heading };
            items.Add(new SelectListItem(category.Name, $"{category.Id}") { Group = group });
        }
        return items;
    }
}
