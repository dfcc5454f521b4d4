using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Every record of a work order in the order in which it happened, as far as the reader may see it.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class TimelineModel(WorkOrderDetails details) : WorkOrderPage(details)
{
    [FromQuery]
    public TimelineFilter Show { get; set; }

    public IReadOnlyList<TimelineFilter> Filters => TimelineFilters.For(View.SeesInternal);

    public IReadOnlyList<TimelineRecord> Records => [.. View.Records.Where(record => Show.Shows(record))];

    public string AddressOf(TimelineFilter filter) => Url.Content($"~{Address}/timeline") + (filter == TimelineFilter.All ? "" : $"?show={filter}");
}
