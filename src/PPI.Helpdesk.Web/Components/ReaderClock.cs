using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Components;

/// <summary>Says instants in the reader's words: how long ago, and the date and time in a named zone.</summary>
public sealed class ReaderClock(TimeProvider clock, IOptions<SiteOptions> site, ReaderPreferences reader)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private readonly TimeZoneInfo zone = reader.Zone ?? TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone);

    /// <summary>The place that the zone is named after: "New York" for America/New_York.</summary>
    public string ZoneName => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The instant of a date and time as the reader's clock shows it; a time that the clock leaps over is moved forward with it.</summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The day on the reader's calendar.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>"on Thursday, 12 March between 09:00 and 11:00 (New York)".</summary>
    public string Window(DateTimeOffset beginsAt, DateTimeOffset until) => new VisitWindow(beginsAt, until).InWords(zone);

    /// <summary>"12 Mar 2026, 14:05 (New York)"; the year is left out within the current one.</summary>
    public string Absolute(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return $"{Written(local, withYear: local.Year != TimeZoneInfo.ConvertTime(clock.Now(), zone).Year, reader.Dates)} ({ZoneName})";
    }

    /// <summary>An answer as the reader reads it: a date in their way, with its year.</summary>
    public string Said(GivenAnswer given) =>
        given.Kind == QuestionKind.Date && DateOnly.TryParseExact(given.Answer, AskedQuestion.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString(reader.Dates?.Name switch { "en-US" => "MMM d, yyyy", "de-DE" => "d. MMM yyyy", _ => "d MMM yyyy" }, reader.Dates ?? English)
            : given.Answer;

    /// <summary>An afternoon of March, as it is written there.</summary>
    public static string Example(CultureInfo dates) => Written(new DateTimeOffset(2026, 3, 12, 14, 5, 0, TimeSpan.Zero), withYear: true, dates);

    /// <summary>"5 min ago", "in 3 h", "2 days ago"; beyond four weeks in weeks, months, years.</summary>
    public string Relative(DateTimeOffset at)
    {
        var away = at - clock.Now();
        var span = away.Duration();
        if (span < TimeSpan.FromSeconds(45))
            return "just now";
        var length = span switch
        {
            { TotalMinutes: < 60 } => $"{Math.Max(1, (int)Math.Round(span.TotalMinutes))} min",
            { TotalHours: < 24 } => $"{(int)span.TotalHours} h",
            { TotalDays: < 28 } => Count((int)span.TotalDays, "day"),
            { TotalDays: < 60 } => Count((int)(span.TotalDays / 7), "week"),
            { TotalDays: < 730 } => Count((int)(span.TotalDays / 30.4), "month"),
            _ => Count((int)(span.TotalDays / 365.25), "year"),
        };
        return away > TimeSpan.Zero ? $"in {length}" : $"{length} ago";
    }

    /// <summary>How far away, in the fewest letters: "5 min", "3 h", "2 d", "14 mo". For columns of many.</summary>
    public string Terse(DateTimeOffset at) => (at - clock.Now()).Duration() switch
    {
        { TotalMinutes: < 60 } span => $"{(int)Math.Round(span.TotalMinutes)} min",
        { TotalHours: < 24 } span => $"{(int)span.TotalHours} h",
        { TotalDays: < 60 } span => $"{(int)span.TotalDays} d",
        var span => $"{(int)(span.TotalDays / 30.4)} mo",
    };

    /// <summary>Words for an instant that keep its date and time for hover and for screen readers.</summary>
    public IHtmlContent Time(DateTimeOffset at, string words)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        time.Attributes["title"] = Absolute(at);
        time.AddCssClass("when when-brief");
        time.InnerHtml.Append(words).AppendHtml("<span class=\"when-at visually-hidden\">, ").Append(Absolute(at)).AppendHtml("</span>");
        return time;
    }

    private static string Written(DateTimeOffset local, bool withYear, CultureInfo? dates) =>
        local.ToString((dates?.Name, withYear) switch
        {
            ("en-US", false) => "MMM d, h:mm tt",
            ("en-US", true) => "MMM d, yyyy, h:mm tt",
            ("de-DE", false) => "d. MMM, HH:mm",
            ("de-DE", true) => "d. MMM yyyy, HH:mm",
            (_, false) => "d MMM, HH:mm",
            (_, true) => "d MMM yyyy, HH:mm",
        }, dates ?? English);

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";
}
