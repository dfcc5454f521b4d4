using System.ComponentModel.DataAnnotations;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>How this node takes its leave when it is asked to end.</summary>
public sealed record StopOptions
{
    public const string Section = "Stop";

    /// <summary>How long it still serves while <c>/health/ready</c> already says that it leaves: longer than the proxy's interval between two questions. Outside Development only.</summary>
    [Range(0, 20, ErrorMessage = "Stop:NoticeSeconds must lie between 0 and 20. Write for example 5.")]
    public int NoticeSeconds { get; init; } = 5;
}
