using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What is typed about a new work order, by its customer or by the helpdesk for a caller.</summary>
public sealed class DraftInput
{
    /// <summary>The same form sent twice makes one work order.</summary>
    public Guid SubmissionKey { get; set; }

    public WorkOrderKind Kind { get; set; }

    [Required(ErrorMessage = "Write in a few words what it is about."), MaxLength(WorkOrder.TitleLength, ErrorMessage = "Shorten it to 200 characters; the rest fits below.")]
    public string Title { get; set; } = "";

    [MaxLength(WorkOrder.TextLength, ErrorMessage = "That is longer than 20,000 characters. Attach it as a file instead.")]
    public string? Description { get; set; }

    public int? CategoryId { get; set; }

    /// <summary>The category whose questions the form showed.</summary>
    public int? AskedAbout { get; set; }

    /// <summary>To the desk's questions, by their ids.</summary>
    public Dictionary<int, string?> Answers { get; set; } = [];

    public SeverityInput Severity { get; set; } = new();

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Location { get; set; }

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Contact { get; set; }

    [MaxLength(WorkOrder.PlaceLength)]
    public string? Asset { get; set; }

    /// <summary>An empty form, with what is known of the person filled in.</summary>
    internal static DraftInput For(PersonChoice? customer, WorkOrderKind kind = default) =>
        new() { SubmissionKey = Guid.NewGuid(), Kind = kind, Location = customer?.Location, Contact = customer?.Phone };

    internal WorkOrderDraft Draft(int customerId, IntakeChannel intake) => new(customerId, "", Title, Description ?? "", Kind, intake)
    {
        CategoryId = CategoryId,
        Answers = QuestionFields.Given(Answers),
        Severity = Severity.Answers,
        Location = Location ?? "",
        Contact = Contact ?? "",
        Asset = Asset ?? "",
        SubmissionKey = SubmissionKey == Guid.Empty ? null : SubmissionKey,
    };
}
