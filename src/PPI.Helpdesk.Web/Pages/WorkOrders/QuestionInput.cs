using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What is typed about a question of the desk.</summary>
public sealed class QuestionInput : IValidatableObject
{
    [Required(ErrorMessage = "Write the question, for example “Which printer?”."), MaxLength(Question.WordingLength, ErrorMessage = "The question may have up to {1} characters.")]
    public string Wording { get; set; } = "";

    [MaxLength(Question.HelpLength, ErrorMessage = "The help may have up to {1} characters.")]
    public string? Help { get; set; }

    public QuestionKind Kind { get; set; }

    /// <summary>One on each line.</summary>
    [MaxLength(2_000, ErrorMessage = "The choices may have up to {1} characters together.")]
    public string? Choices { get; set; }

    public bool IsRequired { get; set; }

    [Range(1, Question.LastPosition, ErrorMessage = "The position is a whole number from 1 to 99.")]
    public int Position { get; set; } = 1;

    /// <summary>Which version was shown, so that a faster change of somebody else is noticed.</summary>
    public int Version { get; set; }

    internal QuestionTerms ToTerms() => new(Wording, Kind)
    {
        Help = Help ?? "",
        Choices = Lines,
        Position = Position,
        IsRequired = IsRequired,
    };

    internal static QuestionInput Of(QuestionRow row) => new()
    {
        Wording = row.Wording,
        Help = row.Help,
        Kind = row.Kind,
        Choices = string.Join('\n', row.Choices),
        IsRequired = row.IsRequired,
        Position = row.Position,
        Version = row.Version,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == QuestionKind.Choice && (Lines.Length is < 2 or > Question.MostChoices))
            yield return new ValidationResult($"Write from 2 to {Question.MostChoices} choices, one on each line.", [nameof(Choices)]);
    }

    private string[] Lines => (Choices ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
