using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Operations;

/// <summary>A task that has to be done again and again, such as the month's patches: makes an operational work order for each date on which it is due.</summary>
/// <remarks>Dates that pass while the helpdesk is down are made up for, each once. Dates that pass while the task is paused are not.</remarks>
public sealed class RoutineTask
{
    public const int MaxLeadDays = 60;
    public const int TimeZoneLength = 64;
    public const int ChecklistInJson = 20_000;

    private RoutineTask()
    {
    }

    public int Id { get; private set; }
    public string Title { get; private set; } = "";
    public string Description { get; private set; } = "";
    public IReadOnlyList<string> Checklist { get; private set; } = [];
    public Recurrence Recurrence { get; private set; } = new(Rhythm.Daily);
    public DateOnly StartsOn { get; private set; }
    public TimeOnly DueTime { get; private set; }
    public string TimeZone { get; private set; } = "";
    public int LeadDays { get; private set; }
    public int CustomerId { get; private set; }
    public int? OwnerId { get; private set; }
    public int? CategoryId { get; private set; }
    public bool IsPaused { get; private set; }

    /// <summary>The last date for which an order was made.</summary>
    public DateOnly? LastDueOn { get; private set; }

    /// <summary>The date of the next order; null when none comes any more.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>When that order is logged; null while paused, or when none comes any more.</summary>
    public DateTimeOffset? NextLogAt { get; private set; }

    public int Version { get; private set; }

    public static RoutineTask Define(RoutineTaskTerms terms, DateTimeOffset now)
    {
        var task = new RoutineTask();
        task.Change(terms, now);
        return task;
    }

    /// <summary>From now on so. Orders that were made stay as they are, and no date is made twice.</summary>
    public void Change(RoutineTaskTerms terms, DateTimeOffset now)
    {
        Title = WorkOrder.Given(WorkOrder.Line(terms.Title, WorkOrder.TitleLength, "in a few words what is to be done"), "in a few words what is to be done");
        Description = WorkOrder.Limited(terms.Description, WorkOrder.TextLength, "the description");
        Checklist = WorkOrder.ChecklistOf(terms.Checklist);
        Recurrence = terms.Recurrence.Checked();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(terms.TimeZone, out _) || terms.TimeZone.Length > TimeZoneLength)
            throw new RuleBrokenException($"There is no time zone “{terms.TimeZone}”. Write an IANA name such as America/New_York.");
        if (terms.LeadDays is < 0 or > MaxLeadDays)
            throw new RuleBrokenException($"The work order is logged 0 to {MaxLeadDays} days before it is due.");
        if (terms.OwnerId == terms.CustomerId)
            throw new RuleBrokenException("Who answers for the task cannot be who says whether it is done. Name another person.");
        (StartsOn, DueTime, TimeZone, LeadDays) = (terms.StartsOn, terms.DueTime, terms.TimeZone, terms.LeadDays);
        (CustomerId, OwnerId, CategoryId) = (terms.CustomerId, terms.OwnerId, terms.CategoryId);
        PlanFrom(now);
    }

    public void Pause()
    {
        (IsPaused, NextLogAt) = (true, null);
        Version++;
    }

    public void Resume(DateTimeOffset now)
    {
        IsPaused = false;
        PlanFrom(now);
    }

    /// <summary>The dates on which it is due next, as many as asked for.</summary>
    public IEnumerable<DateTimeOffset> NextDates(int count)
    {
        for (var next = NextDueOn; next is { } date && count > 0; count--)
        {
            yield return DueAt(date);
            next = After(date);
        }
    }

    /// <summary>The order for the next date is made in the same save.</summary>
    internal void Advance()
    {
        LastDueOn = NextDueOn ?? throw new InvalidOperationException("No date is left.");
        Plan(After(LastDueOn.Value));
    }

    public DateTimeOffset DueAt(DateOnly date) => new WallClock(TimeZone).InstantOf(date.ToDateTime(DueTime));

    private DateOnly? After(DateOnly date) => Recurrence.First(StartsOn, date.AddDays(1));

    // What is due already, or was made before, is not made again.
    private void PlanFrom(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(new WallClock(TimeZone).LocalOf(now));
        var next = Recurrence.First(StartsOn, LastDueOn >= today ? LastDueOn.Value.AddDays(1) : today);
        Plan(next is { } date && DueAt(date) <= now ? After(date) : next);
    }

    private void Plan(DateOnly? next)
    {
        NextDueOn = next;
        NextLogAt = next is { } date && !IsPaused ? DueAt(date.AddDays(-LeadDays)) : null;
        Version++;
    }
}
