using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Operations;

/// <summary>The fields of a routine task.</summary>
public sealed class TaskInput
{
    [Required(ErrorMessage = "Write in a few words what is to be done."), MaxLength(WorkOrder.TitleLength, ErrorMessage = "The subject may have up to {1} characters.")]
    public string Title { get; set; } = "";

    [MaxLength(WorkOrder.TextLength, ErrorMessage = "The description may have up to {1} characters.")]
    public string? Description { get; set; }

    [MaxLength(WorkOrder.MaxChecklistItems * (WorkOrder.ChecklistItemLength + 2), ErrorMessage = "The checklist is too long.")]
    public string? Checklist { get; set; }

    public Rhythm Rhythm { get; set; } = Rhythm.MonthlyByWeekday;

    [Range(1, Recurrence.MaxInterval, ErrorMessage = "Write a number from {1} to {2}.")]
    public int Interval { get; set; } = 1;

    public List<Weekdays> Days { get; set; } = [Weekdays.Monday];

    public int Week { get; set; } = 1;

    [Range(1, 31, ErrorMessage = "The day of the month is a number from {1} to {2}.")]
    public int DayOfMonth { get; set; } = 1;

    [Range(1, 12, ErrorMessage = "Choose a month.")]
    public int Month { get; set; } = 1;

    [Required(ErrorMessage = "Choose the date from which on it is due.")]
    public DateOnly? StartsOn { get; set; }

    [Required(ErrorMessage = "Choose the time of day by which it is due.")]
    public TimeOnly? DueTime { get; set; } = new TimeOnly(17, 0);

    [Required(ErrorMessage = "Write a time zone, for example America/New_York."), MaxLength(RoutineTask.TimeZoneLength)]
    public string TimeZone { get; set; } = "";

    [Range(0, RoutineTask.MaxLeadDays, ErrorMessage = "The work order is logged {1} to {2} days before it is due.")]
    public int LeadDays { get; set; } = 1;

    [Required(ErrorMessage = "Choose who says whether it is done.")]
    public int? ForId { get; set; }

    public int? DoneById { get; set; }

    public int? AboutId { get; set; }

    /// <summary>Which version was shown, so that a faster change of somebody else is noticed.</summary>
    public int Version { get; set; }

    public RoutineTaskTerms ToTerms() => new(
        Title, Description ?? "", (Checklist ?? "").ReplaceLineEndings("\n").Split('\n'),
        new Recurrence(Rhythm, Interval, Days.Aggregate(Weekdays.None, (days, day) => days | day) & Weekdays.All, DayOfMonth, Week, Month),
        StartsOn!.Value, DueTime!.Value, TimeZone.Trim(), LeadDays, ForId!.Value, DoneById, AboutId);

    public static TaskInput Of(RoutineTask task) => new()
    {
        Title = task.Title, Description = task.Description, Checklist = string.Join('\n', task.Checklist),
        Rhythm = task.Recurrence.Rhythm, Interval = task.Recurrence.Interval, Days = [.. Enum.GetValues<Weekdays>().Where(day => day is not (Weekdays.None or Weekdays.All or Weekdays.Workdays) && task.Recurrence.Weekdays.HasFlag(day))],
        Week = task.Recurrence.Week, DayOfMonth = task.Recurrence.Day, Month = task.Recurrence.Month,
        StartsOn = task.StartsOn, DueTime = task.DueTime, TimeZone = task.TimeZone, LeadDays = task.LeadDays,
        ForId = task.CustomerId, DoneById = task.OwnerId, AboutId = task.CategoryId, Version = task.Version,
    };
}
