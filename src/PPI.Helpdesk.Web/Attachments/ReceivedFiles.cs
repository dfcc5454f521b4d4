using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Web.Attachments;

/// <summary>What came of the files sent with a form: those stored, and for each other one a sentence that names it and says why.</summary>
/// <remarks>A refused file refuses nothing else: the page saves with the stored ones, and shows the sentences.</remarks>
public sealed record ReceivedFiles(IReadOnlyList<ReceivedFile> Stored, IReadOnlyList<string> Refusals)
{
    public static ReceivedFiles None { get; } = new([], []);

    /// <summary>The sentences in one text; null when every file was taken.</summary>
    public string? Complaint => Refusals.Count == 0 ? null : string.Join(" ", Refusals);
}
