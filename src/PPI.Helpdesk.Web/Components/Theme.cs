namespace PPI.Helpdesk.Web.Components;

/// <summary>How the pages look, as the reader chose it. Kept in a cookie, so that it works before signing in and without script.</summary>
public enum Theme
{
    /// <summary>Light or dark as the device is set.</summary>
    Auto,
    Light,
    Dark,
    Contrast,
}
