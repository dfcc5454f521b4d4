using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>
/// Which measure applies to an order: the one by which its clocks were counted before, so that no policy and no calendar changes what was
/// promised; for a new order the one in force.
/// </summary>
internal sealed class Measures
{
    private readonly HelpdeskDbContext db;
    private readonly Dictionary<(int Policy, int Calendar), Measure> known = [];

    private Measures(HelpdeskDbContext db, Measure inForce) => (this.db, InForce, known[KeyOf(inForce)]) = (db, inForce, inForce);

    public Measure InForce { get; }

    /// <summary>Null while no policy is installed: then there are no clocks.</summary>
    public static async Task<Measures?> ReadAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        var latest = await db.ServiceLevelPolicies.AsNoTracking().OrderByDescending(policy => policy.Version).FirstOrDefaultAsync(cancel);
        if (latest is null)
            return null;
        var version = await (
            from calendar in db.Calendars
            join hours in db.CalendarVersions on new { Calendar = calendar.Id, Number = calendar.Version } equals new { Calendar = hours.CalendarId, hours.Number }
            where calendar.Id == latest.CalendarId
            select hours).AsNoTracking().SingleAsync(cancel);
        return new Measures(db, new Measure(latest, version.Id, new BusinessCalendar(version.Hours)));
    }

    public async Task<Measure> OfAsync(IReadOnlyCollection<OrderClock> clocks, CancellationToken cancel)
    {
        if (clocks.MaxBy(clock => clock.PolicyVersion) is not { } last)
            return InForce;
        var key = (last.PolicyVersion, last.CalendarVersionId);
        if (!known.TryGetValue(key, out var measure))
            known[key] = measure = await ReadAsync(last.PolicyVersion, last.CalendarVersionId, cancel);
        return measure;
    }

    private async Task<Measure> ReadAsync(int policyVersion, int calendarVersionId, CancellationToken cancel) => new(
        await db.ServiceLevelPolicies.AsNoTracking().SingleAsync(policy => policy.Version == policyVersion, cancel),
        calendarVersionId,
        new BusinessCalendar((await db.CalendarVersions.AsNoTracking().SingleAsync(version => version.Id == calendarVersionId, cancel)).Hours));

    private static (int, int) KeyOf(Measure measure) => (measure.Policy.Version, measure.CalendarVersionId);
}
