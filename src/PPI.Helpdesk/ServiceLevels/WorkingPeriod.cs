using System.Globalization;
using System.Text.Json.Serialization;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>One period of work in local time: the start is included, the end is not. One that does not end after it starts ends on the next day: 22:00–06:00, 00:00–00:00.</summary>
public readonly record struct WorkingPeriod(TimeOnly From, TimeOnly To)
{
    public static WorkingPeriod AllDay { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    [JsonIgnore]
    public bool EndsNextDay => To <= From;

    public override string ToString() => To == TimeOnly.MinValue
        ? string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-24:00")
        : string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm}");

    internal DateTime StartOn(DateOnly date) => date.ToDateTime(From);

    internal DateTime EndOn(DateOnly date) => (EndsNextDay ? date.AddDays(1) : date).ToDateTime(To);
}
