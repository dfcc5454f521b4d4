using PPI.Helpdesk.Operations;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Demo;

/// <summary>The routine tasks of the demonstration, due from the day on which it starts.</summary>
internal static class DemoRoutines
{
    public static IReadOnlyList<string> Patches { get; } =
        ["Read the vendor's release notes", "Patch the test ring and wait a day", "Patch the servers, two at a time", "Patch all workplaces", "Restart the stragglers by hand", "Send the report"];

    public static IReadOnlyList<string> Restore { get; } =
        ["Choose a mailbox, a file share and a database", "Restore each to the test server", "Compare the newest record with the original", "Note the minutes that each took"];

    public static IEnumerable<RoutineTask> Of(DemoWorld world)
    {
        var leader = world.Cast.Leaders[0].PersonId!.Value;
        var today = DateOnly.FromDateTime(world.EndsAt.UtcDateTime);
        RoutineTaskTerms[] tasks =
        [
            Task("Monthly patches of servers and workplaces", "Install the month's patches by the checklist.", Patches, new Recurrence(Rhythm.MonthlyByWeekday, Weekdays: Weekdays.Tuesday, Week: 2), leadDays: 3, "Desktop and laptop"),
            Task("Restore test of the backups", "A backup that was never restored is a hope.", Restore, new Recurrence(Rhythm.MonthlyByDay, Interval: 3, Day: 15), leadDays: 5, "File shares and storage"),
            Task("Bandwidth check of the sites", "Measure each line at nine in the morning, when everybody signs in.", ["Measure Corning", "Measure Reading", "Measure Tacoma", "Compare with last month"], new Recurrence(Rhythm.MonthlyByWeekday, Weekdays: Weekdays.Monday), leadDays: 1, "Network and Wi-Fi"),
            Task("Look at last night's backups", "", ["Read the report", "Start again what failed"], new Recurrence(Rhythm.Weekly, Weekdays: Weekdays.Workdays), leadDays: 0, "File shares and storage"),
        ];
        return tasks.Select(terms => RoutineTask.Define(terms, world.EndsAt));

        RoutineTaskTerms Task(string title, string how, IReadOnlyList<string> checklist, Recurrence recurrence, int leadDays, string category) => new(
            title, how, checklist, recurrence, today, new TimeOnly(16, 0), DutyHours.Office.TimeZone, leadDays, leader, CategoryId: world.Category(category).Id);
    }
}
