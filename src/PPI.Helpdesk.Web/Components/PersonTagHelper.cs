using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;person name="order.Owner" note="Helpdesk" /&gt;</c>: initials in a disc, the name, and a word about them.</summary>
[HtmlTargetElement("person", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PersonTagHelper : TagHelper
{
    private const int Hues = 6;

    public string? Name { get; set; }

    public string? Note { get; set; }

    /// <summary>Shown where there is nobody.</summary>
    public string Nobody { get; set; } = "Nobody yet";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isSomebody = !string.IsNullOrWhiteSpace(Name);
        var name = isSomebody ? Name! : Nobody;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", isSomebody ? "person" : "person person-nobody");
        output.Content.AppendHtml($"<span class=\"disc disc-{(isSomebody ? Hue(name) : 0)}\" aria-hidden=\"true\">").Append(isSomebody ? Initials(name) : "–").AppendHtml("</span>");
        output.Content.AppendHtml("<span class=\"person-name\">").Append(name);
        if (!string.IsNullOrWhiteSpace(Note))
            output.Content.AppendHtml(" <span class=\"person-note\">").Append(Note).AppendHtml("</span>");
        output.Content.AppendHtml("</span>");
    }

    /// <summary>The first letters of the first and last name, whole letters even where one takes two chars.</summary>
    internal static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = StringInfo.GetNextTextElement(words[0]);
        return (words.Length == 1 ? first : first + StringInfo.GetNextTextElement(words[^1])).ToUpperInvariant();
    }

    // The same person keeps the same colour on every page and node: string.GetHashCode differs from run to run.
    private static int Hue(string name) => name.Aggregate(7, (sum, letter) => ((sum * 31) + letter) & 0xFFFF) % Hues;
}
