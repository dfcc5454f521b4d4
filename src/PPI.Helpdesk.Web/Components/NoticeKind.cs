namespace PPI.Helpdesk.Web.Components;

/// <summary>What a notice is about; each has its icon and its word for screen readers.</summary>
public enum NoticeKind
{
    Done,
    Note,
    Warning,
    Problem,
}
