using System.Globalization;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A question as it is put to somebody, with the rule for its answer.</summary>
public sealed record AskedQuestion(int Id, Tier Asker, int? CategoryId, string Wording, string Help, QuestionKind Kind, IReadOnlyList<string> Choices, bool IsRequired)
{
    public const int LineLength = 200;
    public const int TextLength = 4_000;
    public const string Yes = "Yes";
    public const string No = "No";

    /// <summary>A date is typed, sent and kept like this.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    public Ruling CanAnswer(string? typed)
    {
        var answer = Cleaned(typed);
        return answer.Length == 0
            ? IsRequired ? Ruling.Refused($"Answer “{Wording}”.") : Ruling.Allowed
            : Read(answer) is null ? Ruling.Refused(WhatFits(answer)) : Ruling.Allowed;
    }

    /// <summary>Takes what was typed; null when it was left empty.</summary>
    public GivenAnswer? Answer(string? typed)
    {
        CanAnswer(typed).Enforce();
        return Read(Cleaned(typed)) is { Length: > 0 } answer ? new GivenAnswer(Wording, answer, Kind) : null;
    }

    private string Cleaned(string? typed) => Kind == QuestionKind.Text ? WrittenText.Of(typed) : WrittenText.OneLine(typed);

    /// <summary>The answer as it is kept; null when it does not fit the question.</summary>
    private string? Read(string answer) => Kind switch
    {
        QuestionKind.Line => answer.Length <= LineLength ? answer : null,
        QuestionKind.Text => answer.Length <= TextLength ? answer : null,
        QuestionKind.YesNo => answer is "" or Yes or No ? answer : null,
        QuestionKind.Choice => answer.Length == 0 || Choices.Contains(answer) ? answer : null,
        QuestionKind.Number => answer.Length == 0 ? answer : NumberOf(answer)?.ToString(CultureInfo.InvariantCulture),
        _ => answer.Length == 0 || DateOf(answer) is not null ? answer : null,
    };

    private string WhatFits(string answer) => Kind switch
    {
        QuestionKind.Line or QuestionKind.Text => string.Create(CultureInfo.InvariantCulture,
            $"That is too long. Answer “{Wording}” in up to {(Kind == QuestionKind.Line ? LineLength : TextLength):N0} characters; now it has {answer.Length:N0}."),
        QuestionKind.Number => $"Answer “{Wording}” with a number, for example 12 or 2.5.",
        QuestionKind.Date => $"Answer “{Wording}” with a date like 2026-03-12.",
        _ => $"Choose one of the answers to “{Wording}”.",
    };

    private static decimal? NumberOf(string answer) =>
        decimal.TryParse(answer.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? DateOf(string answer) =>
        DateOnly.TryParseExact(answer, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>What was answered, to the wording that was asked then.</summary>
public sealed record GivenAnswer(string Label, string Answer, QuestionKind Kind = QuestionKind.Text);
