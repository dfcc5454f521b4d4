using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary><c>&lt;problem-summary /&gt;</c> above a form: says what must be put right, each line a link to its field. Nothing when all is well.</summary>
[HtmlTargetElement("problem-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProblemSummaryTagHelper(IModelMetadataProvider models) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = ViewContext.ViewData.ModelState
            .SelectMany(field => field.Value!.Errors.Select(error => (field.Key, Text: error.ErrorMessage)))
            .Where(problem => problem.Text.Length > 0)
            .Distinct()
            .OrderBy(problem => PlaceInForm(problem.Key))
            .ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice notice-alarm problems");
        output.Attributes.SetAttribute("role", "alert");
        output.Content.AppendHtml(Icons.Draw(ViewContext.HttpContext, "alert-octagon"));
        output.Content.AppendHtml("<div><h2>").Append(problems.Count == 1 ? "Please check one thing" : $"Please check {problems.Count} things").AppendHtml("</h2><ul>");
        foreach (var (key, text) in problems)
            output.Content.AppendHtml("<li>").AppendHtml(Line(key, text)).AppendHtml("</li>");
        output.Content.AppendHtml("</ul></div>");
    }

    // Input models declare their properties in the order of the form; the model state does not keep it. In a partial, too, the keys are the page's.
    private int PlaceInForm(string key)
    {
        var place = 0;
        var metadata = ViewContext.ActionDescriptor is CompiledPageActionDescriptor { ModelTypeInfo: { } page } ? models.GetMetadataForType(page) : ViewContext.ViewData.ModelMetadata;
        foreach (var part in key.Split('.'))
        {
            var index = metadata.Properties.Select(property => property.PropertyName).ToList().IndexOf(part.Split('[')[0]);
            if (index < 0)
                break;
            place = (place * 100) + index;
            metadata = metadata.Properties[index];
        }
        return place;
    }

    private static TagBuilder Line(string key, string text)
    {
        var line = new TagBuilder(key.Length == 0 ? "span" : "a");
        if (key.Length > 0)
            line.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(key, "_")}";
        line.InnerHtml.Append(text);
        return line;
    }
}
