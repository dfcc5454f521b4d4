using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PPI.Helpdesk.Web.Components;

/// <summary>Draws icons from the sprite that the build makes of the names it finds in pages and components.</summary>
public static class Icons
{
    private const string Sprite = "lib/icons.svg";

    /// <summary>An icon beside text that says the same, and therefore hidden from screen readers; with a label it speaks for itself.</summary>
    public static IHtmlContent Draw(HttpContext context, string name, string? label = null, string? css = null)
    {
        var svg = new TagBuilder("svg");
        svg.Attributes["class"] = css is null ? "icon" : $"icon {css}";
        if (label is null)
            svg.Attributes["aria-hidden"] = "true";
        else
        {
            svg.Attributes["role"] = "img";
            svg.Attributes["aria-label"] = label;
        }
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{StaticFile.AddressOf(context, Sprite)}#{name}";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
