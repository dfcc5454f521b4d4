using Microsoft.Extensions.Options;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Figures;

/// <summary>The day that it is at the helpdesk, from which periods are reckoned.</summary>
public sealed class DeskDay(TimeProvider clock, IOptions<SiteOptions> site)
{
    public DateOnly Today => DateOnly.FromDateTime(new WallClock(site.Value.TimeZone).LocalOf(clock.Now()));
}
