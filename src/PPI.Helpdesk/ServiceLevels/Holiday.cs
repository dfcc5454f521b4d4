using System.Text.Json.Serialization;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>A day without work, from midnight to midnight: on one date, or without a year on that day of every year.</summary>
public sealed record Holiday(int? Year, int Month, int Day, string Name)
{
    public static Holiday On(DateOnly date, string name) => new(date.Year, date.Month, date.Day, name);

    public static Holiday EveryYear(int month, int day, string name) => new(null, month, day, name);

    [JsonIgnore]
    public bool IsYearly => Year is null;

    public bool FallsOn(DateOnly date) => Month == date.Month && Day == date.Day && (Year ?? date.Year) == date.Year;
}
