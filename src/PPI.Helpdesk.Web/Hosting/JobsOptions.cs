using System.ComponentModel.DataAnnotations;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Whether this node runs the background jobs, and how many at a time.</summary>
public sealed record JobsOptions
{
    public const string Section = "Jobs";

    public bool Enabled { get; init; } = true;

    [Range(1, 64, ErrorMessage = "Jobs:Workers must lie between 1 and 64. Write for example 4.")]
    public int Workers { get; init; } = 4;
}
