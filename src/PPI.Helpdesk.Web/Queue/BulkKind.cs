namespace PPI.Helpdesk.Web.Queue;

/// <summary>What the queue offers to do with many orders at once.</summary>
public enum BulkKind
{
    Take,
    Assign,
    Prioritise,
    Hold,
    Remark,
}
