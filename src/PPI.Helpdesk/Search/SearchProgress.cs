namespace PPI.Helpdesk.Search;

/// <summary>How far a sweep over the timeline has come.</summary>
public sealed class SearchProgress
{
    private SearchProgress()
    {
    }

    public string What { get; private set; } = "";

    public long LastRecordId { get; private set; }

    internal static SearchProgress Of(string what) => new() { What = what };

    internal void ComeTo(long recordId) => LastRecordId = recordId;
}
