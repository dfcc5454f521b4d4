namespace PPI.Helpdesk.People;

/// <summary>An administrator says when somebody is on duty, until when they are absent, and what they are good at.</summary>
public sealed class PlanDuty(AccountDesk desk)
{
    public async Task RunAsync(Actor actor, int personId, DutyHours hours, DateTimeOffset? absentUntil, IReadOnlyList<string> skills, CancellationToken cancel)
    {
        Person.CanAdminister(actor).Enforce();
        var person = await desk.FindAsync(personId, cancel);
        person.SetDutyHours(hours);
        person.BeAbsentUntil(absentUntil);
        person.SetSkills(skills);
        var absence = absentUntil is { } until ? $"; absent until {until:yyyy-MM-dd HH:mm} UTC" : "";
        desk.Note(actor, "Duty changed", person, $"{hours.TimeZone}: {DutyHoursText.Write(hours)}{absence}; skills: {string.Join(", ", person.Skills)}");
        await desk.SaveAsync(cancel);
    }
}
