namespace PPI.Helpdesk.Queue;

/// <summary>Where one person wants one view in their list, or that they do not want to see it.</summary>
public sealed class QueueViewPlace
{
    public const int KeyLength = 40;

    private QueueViewPlace()
    {
    }

    public int Id { get; private set; }
    public int PersonId { get; private set; }

    /// <summary>As in <see cref="ListedView.Key"/>.</summary>
    public string ViewKey { get; private set; } = "";

    public int Position { get; private set; }
    public bool IsHidden { get; private set; }

    internal static QueueViewPlace Of(int personId, string viewKey) => new() { PersonId = personId, ViewKey = viewKey };

    internal void Put(int position, bool hidden) => (Position, IsHidden) = (position, hidden);
}
