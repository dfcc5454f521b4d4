using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.Web.Components;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>A visit's window as a form asks for it, in the reader's zone.</summary>
public class VisitWindowInput
{
    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Write the time from which they come.")]
    public TimeOnly? From { get; set; }

    [Required(ErrorMessage = "Write the time until which they come.")]
    public TimeOnly? Until { get; set; }

    internal DateTimeOffset Begins(ReaderClock clock) => clock.InstantOf(On!.Value, From!.Value);

    internal DateTimeOffset Ends(ReaderClock clock) => clock.InstantOf(Until < From ? On!.Value.AddDays(1) : On!.Value, Until!.Value);
}
