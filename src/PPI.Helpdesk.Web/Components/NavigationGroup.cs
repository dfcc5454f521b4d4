namespace PPI.Helpdesk.Web.Components;

/// <summary>Places that belong together, under a heading.</summary>
public sealed record NavigationGroup(string Title, IReadOnlyList<NavigationLink> Links)
{
    /// <summary>Ties the heading to its list.</summary>
    public string Id => $"nav-{Title.Replace(' ', '-').ToLowerInvariant()}";
}
