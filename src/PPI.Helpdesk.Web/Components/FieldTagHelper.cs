using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PPI.Helpdesk.Web.Components;

/// <summary>
/// <c>&lt;field for="Input.Title" label="Title" hint="…" /&gt;</c>: label, hint, control and complaint, tied together for screen readers.
/// Attributes it does not know (autocomplete, autofocus, rows, list) go to the control; child content replaces the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    private const int UsualRows = 5;

    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public FieldKind As { get; set; } = FieldKind.Text;

    /// <summary>The choices of a select or of radios.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>Says "(optional)" beside the label. What is not optional is not marked.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    private string Id => TagBuilder.CreateSanitizedId(FullName, "_");
    private string LabelText => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var custom = await output.GetChildContentAsync();
        var complaint = Complaint();
        var attributes = TakeControlAttributes(output, complaint);
        output.TagName = As == FieldKind.Radios ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field {output.Attributes["class"]?.Value}".TrimEnd());
        var control = custom.IsEmptyOrWhiteSpace ? Control(attributes) : custom;

        if (As == FieldKind.Checkbox)
            output.Content.AppendHtml("<div class=\"form-check\">").AppendHtml(control).AppendHtml(LabelTag("label", "form-check-label")).AppendHtml("</div>").AppendHtml(HintTag());
        else
            output.Content.AppendHtml(As == FieldKind.Radios ? LabelTag("legend", "form-label") : LabelTag("label", "form-label")).AppendHtml(HintTag()).AppendHtml(control);
        if (complaint is not null)
            output.Content.AppendHtml(ComplaintTag(complaint));
    }

    private string? Complaint() =>
        ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) && entry.ValidationState == ModelValidationState.Invalid
            ? entry.Errors.Select(error => error.ErrorMessage).FirstOrDefault(text => text.Length > 0)
            : null;

    private Dictionary<string, object> TakeControlAttributes(TagHelperOutput output, string? complaint)
    {
        var attributes = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name != "class").ToList())
        {
            attributes[attribute.Name] = attribute.Value ?? "";
            output.Attributes.Remove(attribute);
        }
        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", complaint is null ? null : $"{Id}-problem" }.OfType<string>());
        if (describedBy.Length > 0)
            attributes["aria-describedby"] = describedBy;
        if (complaint is not null)
            attributes["aria-invalid"] = "true";
        return attributes;
    }

    private IHtmlContent Control(Dictionary<string, object> attributes)
    {
        var css = As switch
        {
            FieldKind.Select => "form-select",
            FieldKind.Checkbox => "form-check-input",
            _ => "form-control",
        };
        attributes["class"] = attributes.ContainsKey("aria-invalid") ? $"{css} is-invalid" : css;
        return As switch
        {
            FieldKind.LongText => html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, rows: attributes.ContainsKey("rows") ? 0 : UsualRows, columns: 0, attributes),
            FieldKind.Password => html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes),
            FieldKind.Select => html.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Options, allowMultiple: false, attributes),
            FieldKind.Checkbox => html.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes),
            FieldKind.Radios => Radios(attributes),
            FieldKind.Files => Input("file", attributes),
            FieldKind.Email => Input("email", attributes),
            FieldKind.Phone => Input("tel", attributes),
            FieldKind.Number => Input("number", attributes),
            FieldKind.Date => Input("date", attributes, "{0:yyyy-MM-dd}"),
            FieldKind.Time => Input("time", attributes, "{0:HH:mm}"),
            FieldKind.DateTime => Input("datetime-local", attributes, "{0:yyyy-MM-ddTHH:mm}"),
            _ => Input("text", attributes),
        };
    }

    private TagBuilder Input(string type, Dictionary<string, object> attributes, string? format = null)
    {
        attributes["type"] = type;
        if (type == "file")
            return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, null, null, attributes);
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format, attributes);
    }

    private HtmlContentBuilder Radios(Dictionary<string, object> attributes)
    {
        var list = new HtmlContentBuilder();
        attributes["class"] = "form-check-input";
        var chosen = ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) ? entry.AttemptedValue : Convert.ToString(For.Model, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (option, position) in Options.Select((option, position) => (option, position)))
        {
            var id = position == 0 ? Id : $"{Id}_{position}";
            attributes["id"] = id;
            var radio = html.GenerateRadioButton(ViewContext, For.ModelExplorer, For.Name, option.Value, option.Selected || string.Equals(option.Value, chosen, StringComparison.OrdinalIgnoreCase), attributes);
            var label = new TagBuilder("label");
            label.Attributes["class"] = "form-check-label";
            label.Attributes["for"] = id;
            label.InnerHtml.Append(option.Text);
            list.AppendHtml("<div class=\"form-check\">").AppendHtml(radio).AppendHtml(label).AppendHtml("</div>");
        }
        return list;
    }

    private TagBuilder LabelTag(string tag, string css)
    {
        var label = new TagBuilder(tag);
        label.Attributes["class"] = css;
        if (tag == "label")
            label.Attributes["for"] = Id;
        label.InnerHtml.Append(LabelText);
        if (Optional)
            label.InnerHtml.AppendHtml(" <span class=\"optional\">(optional)</span>");
        return label;
    }

    private IHtmlContent HintTag()
    {
        if (Hint is null)
            return HtmlString.Empty;
        var hint = new TagBuilder("p");
        hint.Attributes["class"] = "form-hint";
        hint.Attributes["id"] = $"{Id}-hint";
        hint.InnerHtml.Append(Hint);
        return hint;
    }

    private TagBuilder ComplaintTag(string complaint)
    {
        var problem = new TagBuilder("p");
        problem.Attributes["class"] = "field-problem";
        problem.Attributes["id"] = $"{Id}-problem";
        problem.InnerHtml.AppendHtml(Icons.Draw(ViewContext.HttpContext, "alert-circle")).Append(complaint);
        return problem;
    }
}
