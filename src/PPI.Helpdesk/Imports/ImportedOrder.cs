using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Imports;

/// <summary>Makes the work order of one incident, with its timeline.</summary>
public static class ImportedOrder
{
    /// <summary>The name under which imported orders are known, and told apart from those of other systems.</summary>
    public const string Source = "servicenow-log";

    private const int OriginalFieldLength = 400;
    private const int MaxOriginalFields = 100;

    private static readonly HashSet<string> NotOriginal = new(StringComparer.OrdinalIgnoreCase)
    {
        IncidentLogColumns.Number,
        IncidentLogColumns.Description,
        IncidentLogColumns.UpdatedAt,
        IncidentLogColumns.UpdatedBy,
    };

    public static WorkOrder Of(IncidentHistory incident, ImportMapping mapping, ImportedNames names)
    {
        var requester = names.Person(incident.Caller)!;
        var order = WorkOrder.Import(
            Logged(incident, names, requester),
            Routed(incident, mapping, names, requester),
            new WorkOrder.Imported(Source, incident.Number, OriginalFields(incident)),
            names.Actor(incident.Known(IncidentLogColumns.OpenedBy)),
            incident.OpenedAt);
        foreach (var happened in incident.Events)
            order.ImportStep(happened.Step(order, names), names.Actor(happened.By), happened.At);
        return order;
    }

    private static WorkOrder.Logged Logged(IncidentHistory incident, ImportedNames names, Person requester)
    {
        var priority = ImportedPriority.Of(incident.First);
        return new WorkOrder.Logged(
            LogText.Cut(Title(incident), WorkOrder.TitleLength),
            LogText.Cut(Description(incident), WorkOrder.TextLength),
            WorkOrderKind.Incident,
            Intake(incident.Known(IncidentLogColumns.ContactType)),
            requester.Id, requester.Name,
            LogText.Cut(incident.Known(IncidentLogColumns.Location) ?? "", WorkOrder.PlaceLength),
            Contact: "",
            LogText.Cut(incident.Known(IncidentLogColumns.Asset) ?? "", WorkOrder.PlaceLength),
            names.Category(incident.First[IncidentLogColumns.Category]), ServiceId: null,
            priority.Answers, priority.Decision.Priority, priority.Decision.Reason);
    }

    private static string Title(IncidentHistory incident)
    {
        if (incident.Known(IncidentLogColumns.ShortDescription) is { } text)
            return text.ReplaceLineEndings(" ");
        var about = Known(incident, IncidentLogColumns.Category, IncidentLogColumns.Subcategory, IncidentLogColumns.Symptom);
        return about.Length > 0 ? about : $"Incident {incident.Number}";
    }

    private static string Description(IncidentHistory incident) =>
        incident.Known(IncidentLogColumns.Description) ?? $"{incident.Number} of the other system, whose log bears no text.";

    private static string Known(IncidentHistory incident, params string[] columns) => string.Join(", ", columns.Select(incident.Known).OfType<string>());

    private static IntakeChannel Intake(string? contactType) => contactType?.ToUpperInvariant() switch
    {
        "SELF SERVICE" or "SELF-SERVICE" or "CHAT" or "WEB" => IntakeChannel.Web,
        "EMAIL" or "E-MAIL" => IntakeChannel.Email,
        "DIRECT OPENING" or "WALK-IN" => IntakeChannel.WalkIn,
        "EVENT" or "MONITORING" => IntakeChannel.Monitoring,
        _ => IntakeChannel.Phone,
    };

    /// <summary>The owner: who took the call; else the last assignee while the helpdesk had it; else an imported person made for this.</summary>
    private static WorkOrder.Routed Routed(IncidentHistory incident, ImportMapping mapping, ImportedNames names, Person requester)
    {
        if (MayOwn(names.Person(incident.Known(IncidentLogColumns.OpenedBy))) is { } opener)
            return new WorkOrder.Routed(opener.Id, opener.Name, "Imported: opened the incident");
        var assignee = incident.Rows
            .Where(row => mapping.TierOf(row.Group) == Tier.Helpdesk)
            .Select(row => MayOwn(names.Person(row.Worker)))
            .LastOrDefault(person => person is not null);
        if (assignee is not null)
            return new WorkOrder.Routed(assignee.Id, assignee.Name, "Imported: had it at the helpdesk");
        var lastResort = names.Person(ImportedPerson.LastResort.Name)!;
        return new WorkOrder.Routed(lastResort.Id, lastResort.Name, "Imported: the log names nobody at the helpdesk");

        Person? MayOwn(Person? person) => person is not null && Actor.Of(person).IsHelpdesk && person.Id != requester.Id ? person : null;
    }

    private static Dictionary<string, string> OriginalFields(IncidentHistory incident) => incident.Rows
        .SelectMany(row => row.Fields.Keys)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Where(column => !NotOriginal.Contains(column))
        .Take(MaxOriginalFields)
        .ToDictionary(column => LogText.Cut(column, OriginalFieldLength), column => LogText.Cut(incident.Known(column)!, OriginalFieldLength));
}
