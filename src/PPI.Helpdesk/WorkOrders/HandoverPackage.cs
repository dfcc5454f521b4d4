namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the helpdesk passes on to a channel: what was answered at intake, and the answers to the channel's own questions (S0-7).</summary>
public sealed record HandoverPackage(IReadOnlyList<GivenAnswer> Items)
{
    /// <summary>Takes the given answers for a channel's questions.</summary>
    /// <param name="questions">In their order.</param>
    /// <param name="answers">By the question's id.</param>
    /// <param name="known">From intake. What was answered there already, in the same words, need not be answered again.</param>
    /// <exception cref="RuleBrokenException">Something required is missing; the message names all of it.</exception>
    public static HandoverPackage For(Tier channel, IEnumerable<AskedQuestion> questions, IReadOnlyDictionary<int, string> answers, IReadOnlyList<GivenAnswer> known)
    {
        var asked = questions.Where(question => question.Asker == channel).Select(question => (Question: question, Typed: Typed(question, answers, known))).ToList();
        var missing = asked.Where(one => one.Question.IsRequired && string.IsNullOrWhiteSpace(one.Typed)).ToList();
        if (missing.Count > 0)
            throw new RuleBrokenException($"{channel.Label()} needs to know more: {string.Join("; ", missing.Select(one => one.Question.Wording))}.");
        return new HandoverPackage(
        [
            .. known.Where(answer => !asked.Exists(one => IsSame(one.Question, answer))),
            .. asked.Select(one => one.Question.Answer(one.Typed)).OfType<GivenAnswer>(),
        ]);
    }

    /// <summary>What is known already of what a channel asks; null when nothing is.</summary>
    public static string? Known(AskedQuestion question, IReadOnlyList<GivenAnswer> known) =>
        known.FirstOrDefault(answer => IsSame(question, answer) && question.CanAnswer(answer.Answer))?.Answer;

    private static string? Typed(AskedQuestion question, IReadOnlyDictionary<int, string> answers, IReadOnlyList<GivenAnswer> known) =>
        answers.GetValueOrDefault(question.Id) is { } typed && !string.IsNullOrWhiteSpace(typed) ? typed : Known(question, known);

    private static bool IsSame(AskedQuestion question, GivenAnswer answer) => string.Equals(question.Wording, answer.Label, StringComparison.OrdinalIgnoreCase);
}
