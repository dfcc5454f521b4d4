namespace PPI.Helpdesk.People;

/// <summary>One sign-in, from one browser, until it is ended: the cookie alone does not keep it alive.</summary>
public sealed class Session
{
    public const int BrowserLength = 200;

    /// <summary>A session ends after so long even when it is used all the time.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private Session()
    {
    }

    public int Id { get; private set; }
    public int PersonId { get; private set; }

    /// <summary>What the browser called itself, so that a person can tell their sessions apart.</summary>
    public string Browser { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Kept roughly, so that reading pages does not write all the time.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Start(int personId, string browser, DateTimeOffset now) =>
        new() { PersonId = personId, Browser = browser.Length > BrowserLength ? browser[..BrowserLength] : browser, StartedAt = now, LastSeenAt = now };
}
