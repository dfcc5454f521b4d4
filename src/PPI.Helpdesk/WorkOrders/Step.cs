using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>
/// What happened to a work order in one record of its timeline. The state of an order changes by applying a step and in no
/// other way, so that it can be explained, and rebuilt, from its timeline alone.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(WorkOrder.Logged), nameof(WorkOrder.Logged))]
[JsonDerivedType(typeof(WorkOrder.Routed), nameof(WorkOrder.Routed))]
[JsonDerivedType(typeof(WorkOrder.Reclassified), nameof(WorkOrder.Reclassified))]
[JsonDerivedType(typeof(WorkOrder.PriorityOverridden), nameof(WorkOrder.PriorityOverridden))]
[JsonDerivedType(typeof(WorkOrder.Retitled), nameof(WorkOrder.Retitled))]
[JsonDerivedType(typeof(WorkOrder.Taken), nameof(WorkOrder.Taken))]
[JsonDerivedType(typeof(WorkOrder.GivenBack), nameof(WorkOrder.GivenBack))]
[JsonDerivedType(typeof(WorkOrder.HandOverOffered), nameof(WorkOrder.HandOverOffered))]
[JsonDerivedType(typeof(WorkOrder.HandOverAccepted), nameof(WorkOrder.HandOverAccepted))]
[JsonDerivedType(typeof(WorkOrder.HandOverDeclined), nameof(WorkOrder.HandOverDeclined))]
[JsonDerivedType(typeof(WorkOrder.HandOverWithdrawn), nameof(WorkOrder.HandOverWithdrawn))]
[JsonDerivedType(typeof(WorkOrder.Reassigned), nameof(WorkOrder.Reassigned))]
[JsonDerivedType(typeof(WorkOrder.Escalated), nameof(WorkOrder.Escalated))]
[JsonDerivedType(typeof(WorkOrder.PassedOn), nameof(WorkOrder.PassedOn))]
[JsonDerivedType(typeof(WorkOrder.Returned), nameof(WorkOrder.Returned))]
[JsonDerivedType(typeof(WorkOrder.CustomerAsked), nameof(WorkOrder.CustomerAsked))]
[JsonDerivedType(typeof(WorkOrder.PutOnHold), nameof(WorkOrder.PutOnHold))]
[JsonDerivedType(typeof(WorkOrder.Resumed), nameof(WorkOrder.Resumed))]
[JsonDerivedType(typeof(WorkOrder.ResolutionProposed), nameof(WorkOrder.ResolutionProposed))]
[JsonDerivedType(typeof(WorkOrder.Accepted), nameof(WorkOrder.Accepted))]
[JsonDerivedType(typeof(WorkOrder.Declined), nameof(WorkOrder.Declined))]
[JsonDerivedType(typeof(WorkOrder.ChecklistGiven), nameof(WorkOrder.ChecklistGiven))]
[JsonDerivedType(typeof(WorkOrder.ChecklistMarked), nameof(WorkOrder.ChecklistMarked))]
[JsonDerivedType(typeof(WorkOrder.CustomerNotReached), nameof(WorkOrder.CustomerNotReached))]
[JsonDerivedType(typeof(WorkOrder.Reminded), nameof(WorkOrder.Reminded))]
[JsonDerivedType(typeof(WorkOrder.Lapsed), nameof(WorkOrder.Lapsed))]
[JsonDerivedType(typeof(WorkOrder.Evaluated), nameof(WorkOrder.Evaluated))]
[JsonDerivedType(typeof(WorkOrder.Withdrawn), nameof(WorkOrder.Withdrawn))]
[JsonDerivedType(typeof(WorkOrder.MarkedDuplicate), nameof(WorkOrder.MarkedDuplicate))]
[JsonDerivedType(typeof(WorkOrder.Reopened), nameof(WorkOrder.Reopened))]
[JsonDerivedType(typeof(WorkOrder.Replied), nameof(WorkOrder.Replied))]
[JsonDerivedType(typeof(WorkOrder.Noted), nameof(WorkOrder.Noted))]
[JsonDerivedType(typeof(WorkOrder.CallLogged), nameof(WorkOrder.CallLogged))]
[JsonDerivedType(typeof(WorkOrder.FilesAttached), nameof(WorkOrder.FilesAttached))]
[JsonDerivedType(typeof(WorkOrder.ParticipantAdded), nameof(WorkOrder.ParticipantAdded))]
[JsonDerivedType(typeof(WorkOrder.ParticipantRemoved), nameof(WorkOrder.ParticipantRemoved))]
[JsonDerivedType(typeof(WorkOrder.Linked), nameof(WorkOrder.Linked))]
[JsonDerivedType(typeof(WorkOrder.Unlinked), nameof(WorkOrder.Unlinked))]
[JsonDerivedType(typeof(WorkOrder.Merged), nameof(WorkOrder.Merged))]
[JsonDerivedType(typeof(WorkOrder.TookIn), nameof(WorkOrder.TookIn))]
[JsonDerivedType(typeof(WorkOrder.Separated), nameof(WorkOrder.Separated))]
[JsonDerivedType(typeof(WorkOrder.LetGo), nameof(WorkOrder.LetGo))]
[JsonDerivedType(typeof(WorkOrder.ResolutionFollowed), nameof(WorkOrder.ResolutionFollowed))]
[JsonDerivedType(typeof(WorkOrder.SplitFrom), nameof(WorkOrder.SplitFrom))]
[JsonDerivedType(typeof(WorkOrder.SplitInto), nameof(WorkOrder.SplitInto))]
[JsonDerivedType(typeof(WorkOrder.VisitPlanned), nameof(WorkOrder.VisitPlanned))]
[JsonDerivedType(typeof(WorkOrder.VisitRescheduled), nameof(WorkOrder.VisitRescheduled))]
[JsonDerivedType(typeof(WorkOrder.VisitCancelled), nameof(WorkOrder.VisitCancelled))]
[JsonDerivedType(typeof(WorkOrder.VisitDone), nameof(WorkOrder.VisitDone))]
[JsonDerivedType(typeof(WorkOrder.WaysOffered), nameof(WorkOrder.WaysOffered))]
[JsonDerivedType(typeof(WorkOrder.WayChosen), nameof(WorkOrder.WayChosen))]
[JsonDerivedType(typeof(WorkOrder.WaysWithdrawn), nameof(WorkOrder.WaysWithdrawn))]
[JsonDerivedType(typeof(WorkOrder.WaysExpired), nameof(WorkOrder.WaysExpired))]
[JsonDerivedType(typeof(WorkOrder.RemoteHelpStarted), nameof(WorkOrder.RemoteHelpStarted))]
[JsonDerivedType(typeof(WorkOrder.RemoteHelpEnded), nameof(WorkOrder.RemoteHelpEnded))]
[JsonDerivedType(typeof(WorkOrder.ClockNoticed), nameof(WorkOrder.ClockNoticed))]
[JsonDerivedType(typeof(WorkOrder.ClocksRederived), nameof(WorkOrder.ClocksRederived))]
[JsonDerivedType(typeof(WorkOrder.Imported), nameof(WorkOrder.Imported))]
[JsonDerivedType(typeof(WorkOrder.ImportedAssignment), nameof(WorkOrder.ImportedAssignment))]
[JsonDerivedType(typeof(WorkOrder.ImportedState), nameof(WorkOrder.ImportedState))]
[JsonDerivedType(typeof(WorkOrder.ImportedResolution), nameof(WorkOrder.ImportedResolution))]
[JsonDerivedType(typeof(WorkOrder.ImportedReopening), nameof(WorkOrder.ImportedReopening))]
[JsonDerivedType(typeof(WorkOrder.ImportedClosing), nameof(WorkOrder.ImportedClosing))]
[JsonDerivedType(typeof(WorkOrder.InterventionOpened), nameof(WorkOrder.InterventionOpened))]
[JsonDerivedType(typeof(WorkOrder.InterventionAgreed), nameof(WorkOrder.InterventionAgreed))]
[JsonDerivedType(typeof(WorkOrder.InterventionClosed), nameof(WorkOrder.InterventionClosed))]
[JsonDerivedType(typeof(WorkOrder.LoopFound), nameof(WorkOrder.LoopFound))]
[JsonDerivedType(typeof(WorkOrder.CallPromised), nameof(WorkOrder.CallPromised))]
[JsonDerivedType(typeof(WorkOrder.PromiseDropped), nameof(WorkOrder.PromiseDropped))]
[JsonDerivedType(typeof(WorkOrder.PromiseOverdue), nameof(WorkOrder.PromiseOverdue))]
[JsonDerivedType(typeof(WorkOrder.WorkerReleased), nameof(WorkOrder.WorkerReleased))]
[JsonDerivedType(typeof(WorkOrder.IntakeAnswered), nameof(WorkOrder.IntakeAnswered))]
public abstract record Step
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Stands in a column, never in a page: escaping every letter beyond ASCII would only make it six times as long.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatFollows } },
    };

    /// <summary>Whether the customer sees the record. Everything else is for staff.</summary>
    public virtual bool IsPublic => true;

    internal abstract void ApplyTo(WorkOrder order, Stamp stamp);

    /// <summary>Who sees a step follows from what it is; [JsonIgnore] is not inherited by an override.</summary>
    private static void LeaveOutWhatFollows(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(Step)) && type.Properties.FirstOrDefault(property => property.Name == nameof(IsPublic)) is { } follows)
            type.Properties.Remove(follows);
    }

    internal string ToJson() => JsonSerializer.Serialize(this, Format);

    internal static Step FromJson(string json) => JsonSerializer.Deserialize<Step>(json, Format)!;
}

/// <summary>Which record a step stands in: its number on the order, when, and by whom (null: the system).</summary>
public readonly record struct Stamp(int Sequence, DateTimeOffset At, int? PersonId);
