namespace PPI.Helpdesk.Web.Components;

/// <summary>A place in the navigation.</summary>
public sealed record NavigationLink(string Text, string Address, string Icon)
{
    /// <summary>Whether the reader is here or below. The home page is only itself.</summary>
    public bool Leads(PathString path) => Address == "/" ? path == "/" : path.StartsWithSegments(Address);
}
