namespace PPI.Helpdesk.Web.Components;

/// <summary>A page above this one, in the breadcrumb.</summary>
public sealed record Crumb(string Text, string Address);
