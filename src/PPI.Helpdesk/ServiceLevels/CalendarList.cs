using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The business calendars, each with what it says now.</summary>
public sealed class CalendarList(HelpdeskDbContext db)
{
    public async Task<IReadOnlyList<CalendarRow>> AllAsync(CancellationToken cancel) => await Rows().OrderBy(row => row.Name).ToListAsync(cancel);

    public async Task<CalendarRow> OneAsync(int id, CancellationToken cancel) =>
        await Rows().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new NotFoundException();

    /// <summary>What was changed when and by whom, newest first.</summary>
    public async Task<IReadOnlyList<CalendarChange>> HistoryAsync(int id, CancellationToken cancel) =>
        await db.CalendarVersions.AsNoTracking()
            .Where(version => version.CalendarId == id)
            .OrderByDescending(version => version.Number)
            .Select(version => new CalendarChange(version.Number, version.MadeAt, version.MadeBy))
            .ToListAsync(cancel);

    private IQueryable<CalendarRow> Rows() =>
        from calendar in db.Calendars.AsNoTracking()
        join version in db.CalendarVersions on new { Calendar = calendar.Id, Number = calendar.Version } equals new { Calendar = version.CalendarId, version.Number }
        select new CalendarRow { Id = calendar.Id, Name = calendar.Name, Version = calendar.Version, VersionId = version.Id, Hours = version.Hours };
}

/// <summary>One calendar, with the version that counts now.</summary>
public sealed record CalendarRow
{
    public required int Id { get; init; }
    public required string Name { get; init; }
    public required int Version { get; init; }

    /// <summary>By which a clock names it.</summary>
    public required int VersionId { get; init; }

    public required CalendarHours Hours { get; init; }
}

/// <summary>One version in the history of a calendar.</summary>
public sealed record CalendarChange(int Number, DateTimeOffset MadeAt, string MadeBy);
