using System.Globalization;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>
/// What an employee asks of the helpdesk, from logging until the customer is satisfied. One partial file per behaviour: its steps,
/// its question <c>Can…</c>, its action.
/// </summary>
public sealed partial class WorkOrder
{
    public const int TitleLength = 200;
    public const int TextLength = 20_000;
    public const int PlaceLength = 200;

    private readonly List<TimelineRecord> timeline = [];
    private readonly List<TierStay> stays = [];

    private WorkOrder()
    {
    }

    /// <summary>Given by the database, never reused; shown as <see cref="Number"/>.</summary>
    public int Id { get; private set; }

    public string Number => NumberOf(Id);

    /// <summary>How many records the timeline has: the token by which a change on a stale page is noticed.</summary>
    public int Version { get; private set; }

    public string Title { get; private set; } = "";
    public string Description { get; private set; } = "";
    public WorkOrderKind Kind { get; private set; }
    public IntakeChannel Intake { get; private set; }
    public int RequesterId { get; private set; }
    public int LoggedById { get; private set; }
    public DateTimeOffset LoggedAt { get; private set; }
    public string Location { get; private set; } = "";

    /// <summary>How to reach the customer about this order, in their own words.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>The device or system concerned, as named by the customer.</summary>
    public string Asset { get; private set; } = "";

    public Status Status { get; private set; }
    public DateTimeOffset LastTouchedAt { get; private set; }

    /// <summary>When the one who works on it last did something, or got it; null while it waits for somebody.</summary>
    public DateTimeOffset? LastWorkedAt { get; private set; }

    /// <summary>From the form that was sent: the same form sent twice makes one order.</summary>
    public Guid? SubmissionKey { get; private set; }

    public bool IsOpen => Status != Status.Closed;

    /// <summary>The records added since the order was loaded; all of them when it was loaded with its timeline.</summary>
    public IReadOnlyList<TimelineRecord> Timeline => timeline;

    /// <summary>"WO-000123" for 123.</summary>
    public static string NumberOf(int id) => string.Create(CultureInfo.InvariantCulture, $"WO-{id:D6}");

    /// <summary>Reads "WO-000123", "wo-123" or "123".</summary>
    public static bool TryParseNumber(string? text, out int id)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith("WO-", StringComparison.OrdinalIgnoreCase))
            digits = digits[3..];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
    }

    /// <summary>Rebuilds an order from its records alone, in their order.</summary>
    public static WorkOrder Replay(IEnumerable<TimelineRecord> records) => Relive(records).Select(moment => moment.Order).LastOrDefault() ?? new WorkOrder();

    /// <summary>An order's life again, record by record: one object, each time as it was after that record.</summary>
    public static IEnumerable<(WorkOrder Order, TimelineRecord Record)> Relive(IEnumerable<TimelineRecord> records)
    {
        var order = new WorkOrder();
        foreach (var record in records)
        {
            order.Id = record.WorkOrderId;
            order.Apply(record);
            yield return (order, record);
        }
    }

    private void Record(Step step, Actor actor, DateTimeOffset now)
    {
        var record = TimelineRecord.Of(step, Version + 1, actor, now);
        Apply(record);
        timeline.Add(record);
    }

    private void Apply(TimelineRecord record)
    {
        var worker = WorkerId;
        record.Step.ApplyTo(this, record.Stamp);
        FollowPromises(record.Step, record.Stamp);
        if (WorkerId is null)
            LastWorkedAt = null;
        else if (WorkerId != worker || record.PersonId == WorkerId)
            LastWorkedAt = record.At;
        Version = record.Sequence;
        LastTouchedAt = record.At;
    }

    internal static string Text(string? text, int length, string what) => Given(Limited(text, length, what), what);

    internal static string Limited(string? text, int length, string what) => NotTooLong(WrittenText.Of(text), length, what);

    internal static string Line(string? text, int length, string what) => NotTooLong(WrittenText.OneLine(text), length, what);

    /// <summary>A number that is no choice of the list stays out of the timeline.</summary>
    private static T Chosen<T>(T choice, string what) where T : struct, Enum =>
        Enum.IsDefined(choice) ? choice : throw new RuleBrokenException($"Choose {what} from the list.");

    internal static string Given(string text, string what) => text.Length > 0 ? text : throw new RuleBrokenException($"Write {what}.");

    private static string NotTooLong(string text, int length, string what) =>
        text.Length <= length
            ? text
            : throw new RuleBrokenException(string.Create(CultureInfo.InvariantCulture, $"That is too long. Write {what} in up to {length:N0} characters; now it has {text.Length:N0}."));
}
