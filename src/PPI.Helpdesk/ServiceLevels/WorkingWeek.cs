namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The periods of work of each weekday. A period belongs to the day on which it starts.</summary>
public sealed class WorkingWeek(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingPeriod>> periods)
{
    public static WorkingWeek AroundTheClock { get; } = Alike(Enum.GetValues<DayOfWeek>(), WorkingPeriod.AllDay);

    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingPeriod>> Periods => periods;

    public IReadOnlyList<WorkingPeriod> this[DayOfWeek day] => periods.GetValueOrDefault(day, []);

    public static WorkingWeek MondayToFriday(params WorkingPeriod[] periods) =>
        Alike([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], periods);

    private static WorkingWeek Alike(DayOfWeek[] days, params WorkingPeriod[] periods) => new(days.ToDictionary(day => day, _ => (IReadOnlyList<WorkingPeriod>)periods));
}
