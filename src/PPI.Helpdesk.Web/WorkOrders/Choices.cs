using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>What the forms offer to choose from, in the words of <see cref="Wording"/>.</summary>
public static class Choices
{
    public static IReadOnlyList<SelectListItem> Channels { get; } = [.. Tiers.Channels.Select(tier => Item(tier, tier.Label()))];

    public static IReadOnlyList<SelectListItem> AllTiers { get; } = Of<Tier>(Wording.Label);

    public static IReadOnlyList<SelectListItem> EscalationReasons { get; } = Of<EscalationReason>(Wording.Label);

    public static IReadOnlyList<SelectListItem> ReturnReasons { get; } = Of<ReturnReason>(Wording.Label);

    public static IReadOnlyList<SelectListItem> QuestionKinds { get; } = Of<QuestionKind>(Wording.Label);

    public static IReadOnlyList<SelectListItem> HoldReasons { get; } = Of<HoldReason>(Wording.Label);

    public static IReadOnlyList<SelectListItem> ResolutionKinds { get; } = Of<ResolutionKind>(Wording.Label);

    public static IReadOnlyList<SelectListItem> EvaluationChoices { get; } = Of<EvaluationChoice>(Wording.Label);

    public static IReadOnlyList<SelectListItem> ParticipantLevels { get; } = Of<ParticipantLevel>(Wording.Label);

    public static IReadOnlyList<SelectListItem> Severities { get; } = Of<Severity>(Wording.Label);

    public static IReadOnlyList<SelectListItem> AllPriorities { get; } = Of<Priority>(Wording.Label);

    /// <summary>Operations comes from schedules only.</summary>
    public static IReadOnlyList<SelectListItem> Priorities { get; } = [.. AllPriorities.Where(item => item.Value != nameof(Priority.Operations))];

    public static IReadOnlyList<SelectListItem> AllKinds { get; } = Of<WorkOrderKind>(Wording.Label);

    /// <summary>Operational tasks come from schedules only.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. AllKinds.Where(item => item.Value != nameof(WorkOrderKind.OperationalTask))];

    public static IReadOnlyList<SelectListItem> WhoIsHit { get; } = Of<WhoIsHit>(Wording.Label);

    public static IReadOnlyList<SelectListItem> LinkKinds { get; } =
        [.. Enum.GetValues<LinkKind>().Where(kind => kind.IsChosenByPeople()).Select(kind => Item(kind, kind.Label()))];

    public static IReadOnlyList<SelectListItem> Consents { get; } = Of<Consent>(Wording.Label);

    public static IReadOnlyList<SelectListItem> CallDirections { get; } =
        [Item(CallDirection.Outgoing, "We called"), Item(CallDirection.Incoming, "The customer called")];

    public static IReadOnlyList<SelectListItem> CallIntakes { get; } =
        [Item(IntakeChannel.Phone, "Phone"), Item(IntakeChannel.WalkIn, "Walk-in"), Item(IntakeChannel.Email, "E-mail")];

    public static IReadOnlyList<SelectListItem> CallEnds { get; } =
        [new("Not fixed yet", "False"), new("Fixed on the phone, and the caller says that it works", "True")];

    /// <summary>People by name, with where they are to be found.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<PersonChoice> people) =>
        [.. people.Select(person => new SelectListItem($"{person.Name} ({Place(person)})", $"{person.Id}"))];

    private static string Place(PersonChoice person) =>
        string.Join(", ", new[] { person.Department, person.Location }.Where(part => part.Length > 0)) is { Length: > 0 } place ? place : "no department";

    private static List<SelectListItem> Of<T>(Func<T, string> label) where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Item(value, label(value)))];

    private static SelectListItem Item<T>(T value, string label) where T : struct, Enum => new(label, value.ToString());
}
