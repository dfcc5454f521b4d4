using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Settings;

/// <summary>Everything that can be set, as cards.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class IndexModel : PageModel
{
    public IReadOnlyList<SettingsCard> Cards { get; } =
    [
        new("/settings/categories", Icon: "tags", "Categories", "What work orders are about, the skill they are routed by, and the channel they are escalated to."),
        new("/settings/services", Icon: "layout-grid", "Services", "What the helpdesk offers, in the words that employees choose from."),
        new("/settings/intake-questions", Icon: "message-question", "Questions at intake", "What the desk asks when a work order is logged, by category."),
        new("/settings/hand-over-packages", Icon: "package", "Hand-over packages", "What each support channel needs to know before it takes a work order over."),
        new("/settings/calendars", Icon: "calendar-cog", "Calendars", "When work is done: hours, holidays and other dates, in which promises are counted."),
        new("/settings/priorities", Icon: "flag", "Priority policy", "Which priority follows from severity and kind."),
        new("/settings/routine-tasks", Icon: "calendar-repeat", "Routine tasks", "Patches, checks and whatever else is due again and again: each date becomes a work order by itself."),
        new("/settings/loop-watch", Icon: "lifebuoy", "Loop watch", "From when on a work order counts as stuck, and when a team leader steps in."),
    ];
}

/// <summary>One thing that can be set: where, its icon, its name and what it does.</summary>
public sealed record SettingsCard(string Address, string Icon, string Title, string Text);
