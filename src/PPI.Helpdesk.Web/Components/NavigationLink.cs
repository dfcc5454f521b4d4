namespace PPI.Helpdesk.Web.Components;

/// <summary>A place in the navigation.</summary>
/// <param name="Key">The keys that lead there: "g q" is g, then q.</param>
public sealed record NavigationLink(string Text, string Address, string Icon, string? Key = null)
{
    /// <summary>Whether the reader is here or below. The home page is only itself.</summary>
    public bool Leads(PathString path) => Address == "/" ? path == "/" : path.StartsWithSegments(Address);
}
