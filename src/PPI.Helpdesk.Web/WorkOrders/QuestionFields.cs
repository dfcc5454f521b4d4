using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>The desk's questions as a form asks them; the answers are bound to <c>Input.Answers</c> by the id of the question.</summary>
public sealed record QuestionFields(IEnumerable<AskedQuestion> Questions, Dictionary<int, string?> Answers)
{
    private static readonly SelectListItem[] YesOrNo = [new("Yes", AskedQuestion.Yes), new("No", AskedQuestion.No)];

    /// <summary>In the place of the page's own input, so that names and complaints are those of its form.</summary>
    public QuestionFields Input => this;

    public static FieldKind ControlOf(AskedQuestion question) => question.Kind switch
    {
        QuestionKind.Text => FieldKind.LongText,
        QuestionKind.YesNo => FieldKind.Radios,
        QuestionKind.Choice => FieldKind.Select,
        QuestionKind.Number => FieldKind.Number,
        QuestionKind.Date => FieldKind.Date,
        _ => FieldKind.Text,
    };

    public static IReadOnlyList<SelectListItem> OptionsOf(AskedQuestion question) => question.Kind switch
    {
        QuestionKind.YesNo => YesOrNo,
        QuestionKind.Choice => [new("Choose…", ""), .. question.Choices.Select(choice => new SelectListItem(choice, choice))],
        _ => [],
    };

    /// <summary>Complains beside each question whose answer does not fit.</summary>
    public static void Check(ModelStateDictionary typed, IEnumerable<AskedQuestion> questions, IReadOnlyDictionary<int, string?> answers)
    {
        foreach (var question in questions)
            if (question.CanAnswer(answers.GetValueOrDefault(question.Id)).Refusal is { } refusal)
                typed.AddModelError(NameOf(question), refusal);
    }

    public static string NameOf(AskedQuestion question) => $"Input.Answers[{question.Id}]";

    /// <summary>The answers without those left empty.</summary>
    public static IReadOnlyDictionary<int, string> Given(IReadOnlyDictionary<int, string?> answers) =>
        answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Value)).ToDictionary(answer => answer.Key, answer => answer.Value!);
}
