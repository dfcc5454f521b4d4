using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Audit;

/// <summary>One administrative act: who did what, when, and to whom. Only ever added, never changed.</summary>
public sealed class AuditRecord : IAddedOnly
{
    public const int ActLength = 80;
    public const int DetailsLength = 1000;

    private AuditRecord()
    {
    }

    public long Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Null when the system itself acted.</summary>
    public int? ActorId { get; private set; }

    /// <summary>The name at that time: it stays readable when the person is renamed.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>What was done, in a few words: "Roles changed".</summary>
    public string Act { get; private set; } = "";

    /// <summary>To what it was done: "Person", "Category", "Message".</summary>
    public string SubjectKind { get; private set; } = "";
    public int? SubjectId { get; private set; }
    public string SubjectName { get; private set; } = "";

    /// <summary>Before and after, in words; never a password, a token or an address link.</summary>
    public string Details { get; private set; } = "";

    /// <summary>Who, what and on whom in capitals, for searching without regard to case on every database.</summary>
    public string SearchText { get; private set; } = "";

    public static AuditRecord Of(AuditActor by, string act, AuditSubject on, string details, DateTimeOffset now) =>
        new()
        {
            At = now,
            ActorId = by.Id,
            ActorName = by.Name,
            Act = act,
            SubjectKind = on.Kind,
            SubjectId = on.Id,
            SubjectName = on.Name,
            SearchText = $"{by.Name} {act} {on.Kind} {on.Name}".ToUpperInvariant(),
            Details = details.Length <= DetailsLength ? details : string.Concat(details.AsSpan(0, DetailsLength - 1), "…"),
        };
}
