using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace PPI.Helpdesk.Web.Components;

/// <summary>Draws icons from the sprite that the build makes of the names it finds in pages and components.</summary>
public static class Icons
{
    private const string Sprite = "lib/icons.svg";

    /// <summary>An icon beside text that says the same, and therefore hidden from screen readers; with a label it speaks for itself.</summary>
    /// <remarks>Written out as text: a list shows hundreds, and a TagBuilder for each is made and walked for nothing.</remarks>
    public static IHtmlContent Draw(HttpContext context, string name, string? label = null, string? css = null)
    {
        var said = label is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{Encoded(label)}\"";
        return new HtmlString($"<svg class=\"{(css is null ? "icon" : $"icon {css}")}\" {said}><use href=\"{Encoded(StaticFile.AddressOf(context, Sprite))}#{name}\"></use></svg>");
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
