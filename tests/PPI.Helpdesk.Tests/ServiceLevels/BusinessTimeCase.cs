using System.Globalization;
using System.Text.Json;
using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>One case: a question to a calendar, and the answer to expect.</summary>
internal sealed class BusinessTimeCase(JsonElement @case, JsonElement calendars)
{
    /// <summary>What is wrong; null when the case holds.</summary>
    public string? Complaint()
    {
        var id = Text("id");
        var kind = Text("kind");
        if (kind == "local_to_instant")
            return Compare(id, Instant("expected_utc"), new WallClock(Text("time_zone")).InstantOf(CaseCalendar.LocalTime(Text("local"))));
        if (Known(kind) is not { } question)
            return $"{id}: nobody here knows the kind \"{kind}\"";
        if (!calendars.TryGetProperty(Text("calendar"), out var named))
            return $"{id}: there is no calendar \"{Text("calendar")}\"";
        var calendar = new BusinessCalendar(CaseCalendar.Read(named));
        return question(id, calendar);
    }

    private Func<string, BusinessCalendar, string?>? Known(string kind) => kind switch
    {
        "due" => (id, calendar) => CompareDue(id, Due(calendar)),
        "before" => (id, calendar) => Compare(id, Instant("expected_utc"), calendar.Subtract(Instant("start_utc"), Seconds("working_seconds"))),
        "elapsed" => CompareElapsed,
        "is_working" => (id, calendar) => Compare(id, @case.GetProperty("expected").GetBoolean(), calendar.IsOpen(Instant("at_utc"))),
        "next_open" => (id, calendar) => Compare(id, Instant("expected_utc"), calendar.NextOpen(Instant("start_utc"))),
        "prev_open" => (id, calendar) => Compare(id, Instant("expected_utc"), calendar.PreviousOpen(Instant("start_utc"))),
        "due_business_days" => (id, calendar) => Compare(id, Instant("expected_utc"), DueInDays(calendar)),
        _ => null,
    };

    /// <summary>Business time runs between the pauses.</summary>
    private DateTimeOffset Due(BusinessCalendar calendar)
    {
        var (at, left) = (Instant("start_utc"), Seconds("working_seconds"));
        foreach (var pause in Pauses().Where(pause => pause.To > at))
        {
            var run = calendar.Between(at, pause.From);
            if (left <= run)
                break;
            (at, left) = (pause.To, left - run);
        }
        return calendar.Add(at, left);
    }

    private string? CompareElapsed(string id, BusinessCalendar calendar)
    {
        var (from, until) = (Instant("start_utc"), Instant("end_utc"));
        var paused = Pauses().Sum(pause => calendar.Between(Later(pause.From, from), pause.To < until ? pause.To : until).Ticks);
        var elapsed = calendar.Between(from, until) - new TimeSpan(paused);
        var margin = @case.TryGetProperty("expected_margin_minutes", out var minutes)
            ? Compare(id, minutes.GetDouble(), @case.GetProperty("target_minutes").GetDouble() - elapsed.TotalMinutes)
            : null;
        return Compare(id, Seconds("expected_working_seconds"), elapsed) ?? margin;
    }

    private DateTimeOffset DueInDays(BusinessCalendar calendar)
    {
        var due = calendar.AddBusinessDays(Instant("start_utc"), @case.GetProperty("business_days").GetInt32());
        if (@case.TryGetProperty("end_of_working_day", out var end) && end.GetBoolean())
            due = calendar.EndOfBusinessDay(due);
        var paused = @case.TryGetProperty("extra_paused_working_seconds", out var seconds) ? seconds.GetDouble() : 0;
        return paused > 0 ? calendar.Add(due, TimeSpan.FromSeconds(paused)) : due;
    }

    /// <summary>A closing time and the next opening are the same in working time; and some sources cut to whole minutes, which their cases say.</summary>
    private string? CompareDue(string id, DateTimeOffset due)
    {
        if (@case.TryGetProperty("equivalent_utc", out _) && due == Instant("equivalent_utc"))
            return null;
        var cut = @case.TryGetProperty("rounding", out _) ? due.Ticks % TimeSpan.TicksPerMinute : 0;
        return Compare(id, Instant("expected_utc"), due.AddTicks(-cut));
    }

    /// <summary>In order, and without what one of them has in common with an earlier one.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Pauses()
    {
        if (!@case.TryGetProperty("pauses_utc", out var pauses))
            yield break;
        var pausedUntil = DateTimeOffset.MinValue;
        foreach (var (from, to) in pauses.EnumerateArray().Select(pause => (Read(pause[0]), Read(pause[1]))).Order())
        {
            if (to > pausedUntil)
                yield return (Later(from, pausedUntil), to);
            pausedUntil = Later(to, pausedUntil);
        }
    }

    private static string? Compare<T>(string id, T expected, T found) => EqualityComparer<T>.Default.Equals(expected, found)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{id}: expected {expected}, but it is {found}");

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private string Text(string name) => @case.GetProperty(name).GetString()!;

    private TimeSpan Seconds(string name) => TimeSpan.FromSeconds(@case.GetProperty(name).GetDouble());

    private DateTimeOffset Instant(string name) => Read(@case.GetProperty(name));

    private static DateTimeOffset Read(JsonElement text) => DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
