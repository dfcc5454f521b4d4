using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>What one channel needs to know, as a form asks it; the answers are bound to <c>Input.Answers</c> by the id of the question.</summary>
public sealed record PackageQuestions(IEnumerable<ChannelNeed> Needs, IReadOnlyDictionary<int, string?> Answers)
{
    /// <summary>The answers without those left empty.</summary>
    public static IReadOnlyDictionary<int, string> Given(IReadOnlyDictionary<int, string?> answers) =>
        answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Value)).ToDictionary(answer => answer.Key, answer => answer.Value!);
}
