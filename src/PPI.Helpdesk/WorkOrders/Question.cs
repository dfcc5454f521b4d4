using System.Globalization;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Something that the desk wants to know: the helpdesk when an order is logged, a support channel before it takes one over.</summary>
public sealed class Question
{
    public const int WordingLength = 120;
    public const int HelpLength = 200;
    public const int ChoiceLength = 80;
    public const int MostChoices = 20;
    public const int LastPosition = 99;

    /// <summary>So many are asked at most when an order is logged, those about everything among them: more do not fit on the screen.</summary>
    public const int MostAtIntake = 6;

    private Question()
    {
    }

    public int Id { get; private set; }

    /// <summary>Who wants to know. The helpdesk asks at intake, a channel in its hand-over package.</summary>
    public Tier Asker { get; private set; }

    /// <summary>At intake: of orders about what; null for all.</summary>
    public int? CategoryId { get; private set; }

    public int Position { get; private set; }

    /// <summary>What is asked: "Asset tag on the underside".</summary>
    public string Wording { get; private set; } = "";

    /// <summary>A line that helps to answer; empty where none is needed.</summary>
    public string Help { get; private set; } = "";

    public QuestionKind Kind { get; private set; }

    /// <summary>What can be chosen; nothing where nothing is.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    public bool IsRequired { get; private set; }

    /// <summary>No longer asked; what was answered to it stays as it is.</summary>
    public bool IsRetired { get; private set; }

    public int Version { get; private set; }

    public AskedQuestion Asked => new(Id, Asker, CategoryId, Wording, Help, Kind, Choices, IsRequired);

    /// <summary>Asked when an order is logged.</summary>
    /// <param name="categoryId">Of orders about this category; null for all.</param>
    public static Question AtIntake(int? categoryId, QuestionTerms terms) => Of(Tier.Helpdesk, categoryId, terms);

    /// <summary>Asked before a channel takes an order over.</summary>
    public static Question ForHandOver(Tier channel, QuestionTerms terms) => Tiers.Channels.Contains(channel)
        ? Of(channel, categoryId: null, terms)
        : throw new RuleBrokenException("Only support channels have hand-over packages. Choose one of them.");

    private static Question Of(Tier asker, int? categoryId, QuestionTerms terms)
    {
        var question = new Question { Asker = asker, CategoryId = categoryId };
        question.Change(terms);
        return question;
    }

    public void Change(QuestionTerms terms)
    {
        if (!Enum.IsDefined(terms.Kind))
            throw new RuleBrokenException("Choose from the list how it is answered.");
        if (terms.Position is < 1 or > LastPosition)
            throw new RuleBrokenException("The position is a whole number from 1 to 99.");
        Wording = WorkOrder.Line(terms.Wording, WordingLength, "the question") is { Length: > 0 } wording ? wording : throw new RuleBrokenException("Write the question.");
        Help = WorkOrder.Line(terms.Help, HelpLength, "the help");
        (Position, Kind, IsRequired) = (terms.Position, terms.Kind, terms.IsRequired);
        Choices = Kind == QuestionKind.Choice ? ChoicesOf(terms.Choices) : [];
        Version++;
    }

    public void Retire()
    {
        IsRetired = true;
        Version++;
    }

    public void BringBack()
    {
        IsRetired = false;
        Version++;
    }

    /// <param name="others">How many are asked beside it already, where most are.</param>
    public Ruling CanBeAsked(int others) => Asker.IsChannel() || others < MostAtIntake
        ? Ruling.Allowed
        : Ruling.Refused(string.Create(CultureInfo.InvariantCulture, $"{MostAtIntake} questions are asked there already, and more do not fit on one screen. Retire one of them first."));

    private static List<string> ChoicesOf(IEnumerable<string> typed)
    {
        var choices = typed.Select(choice => WorkOrder.Line(choice, ChoiceLength, "each choice")).Where(choice => choice.Length > 0).ToList();
        if (choices.Count is < 2 or > MostChoices)
            throw new RuleBrokenException($"Write from 2 to {MostChoices} choices, one on each line.");
        if (choices.GroupBy(choice => choice, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleBrokenException($"“{twice.Key}” stands among the choices twice. Leave one of them out.");
        return choices;
    }

    /// <summary>The hand-over packages that ship; each channel edits its own.</summary>
    public static IReadOnlyList<Question> Defaults() =>
    [
        Needed(Tier.NetworkAndDesktop, 1, "What was tried, and what happened"),
        Needed(Tier.NetworkAndDesktop, 2, "Device name or asset tag"),
        Needed(Tier.NetworkAndDesktop, 3, "Where: building, floor, socket or access point"),
        Needed(Tier.NetworkAndDesktop, 4, "Error text, word for word", required: false),
        Needed(Tier.Applications, 1, "What was tried, and what happened"),
        Needed(Tier.Applications, 2, "Application and transaction or screen"),
        Needed(Tier.Applications, 3, "Error text, word for word"),
        Needed(Tier.Applications, 4, "Steps that lead to it", required: false),
        Needed(Tier.Intelligence, 1, "What was tried, and what happened"),
        Needed(Tier.Intelligence, 2, "Report or data set"),
        Needed(Tier.Intelligence, 3, "What was expected, and what is shown"),
        Needed(Tier.Intelligence, 4, "Period and filters", required: false),
    ];

    private static Question Needed(Tier channel, int position, string wording, bool required = true) =>
        ForHandOver(channel, new QuestionTerms(wording, QuestionKind.Text) { Position = position, IsRequired = required });
}

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    Line,
    Text,
    YesNo,
    Choice,
    Number,
    Date,
}

/// <summary>What can be set about a question.</summary>
public sealed record QuestionTerms(string Wording, QuestionKind Kind)
{
    public string Help { get; init; } = "";
    public IReadOnlyList<string> Choices { get; init; } = [];
    public int Position { get; init; } = 1;
    public bool IsRequired { get; init; }
}
