namespace PPI.Helpdesk.ServiceLevels;

/// <summary>An uninterrupted time of work: the opening is included, the closing is not.</summary>
public readonly record struct OpenSpan(DateTimeOffset OpensAt, DateTimeOffset ClosesAt)
{
    public TimeSpan Length => ClosesAt - OpensAt;
}
