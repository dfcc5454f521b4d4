using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Audit;

/// <summary>Reads administrative acts, newest first, a page at a time.</summary>
public sealed class AuditLog(HelpdeskDbContext db)
{
    public const int PageSize = 50;

    /// <param name="search">A part of who, what or on whom; empty for all.</param>
    /// <param name="before">The last id of the page before; null for the newest.</param>
    public async Task<AuditPage> RunAsync(string? search, long? before, CancellationToken cancel)
    {
        var records = db.AuditRecords.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var text = search.Trim().ToUpperInvariant();
            records = records.Where(r => r.SearchText.Contains(text));
        }
        if (before is not null)
            records = records.Where(r => r.Id < before);
        var lines = await records
            .OrderByDescending(r => r.Id)
            .Take(PageSize + 1)
            .Select(r => new AuditLine(r.Id, r.At, r.ActorName, r.Act, r.SubjectKind, r.SubjectId, r.SubjectName, r.Details))
            .ToListAsync(cancel);
        return new AuditPage([.. lines.Take(PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
    }
}

/// <summary>One act as the list shows it.</summary>
public sealed record AuditLine(long Id, DateTimeOffset At, string ActorName, string Act, string SubjectKind, int? SubjectId, string SubjectName, string Details);

/// <summary>A page of acts, and where the next one begins; null on the last page.</summary>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, long? Next);
