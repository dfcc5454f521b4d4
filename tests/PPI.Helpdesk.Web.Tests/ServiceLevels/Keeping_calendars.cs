using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.ServiceLevels;

/// <summary>Field rows 8 and 9: lunch, nights and holidays in a named zone, and a change that says what it moves before it is made.</summary>
public sealed class Keeping_calendars(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Roles.TeamLeader, true)]
    [InlineData(Roles.Administrator, true)]
    [InlineData(Roles.Employee, false)]
    [InlineData(Roles.Consultant, false)]
    [InlineData(Roles.Reviewer, false)]
    public async Task Team_leaders_and_administrators_open_them(Roles roles, bool mayOpen)
    {
        using var browser = await app.SignInAsync(Unique("who"), roles);
        foreach (var page in (string[])["/settings/calendars", "/settings/calendars/new"])
        {
            using var answer = await browser.GetAsync(page, Cancel);
            Assert.Equal(mayOpen, answer.StatusCode == HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_change_shows_the_next_four_weeks_and_what_is_due_when_and_is_saved_only_after_that()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var id = await AddAsync();
        (string, string?)[] lunch = [.. CalendarText.Days.Take(5).Select((_, day) => ($"Input.Days[{day}].Hours", (string?)"08:00-12:00, 13:00-17:00")), ("Input.LoggedAt", "2026-03-02T11:00")];

        using var first = await leader.PostFormAsync($"{At(id)}?handler=Save", lunch, cancel: Cancel);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var page = await first.ReadPageAsync(Cancel);
        Assert.Contains("Not saved yet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(28, page.QuerySelectorAll(".day").Length);
        Assert.Equal(20, page.QuerySelectorAll(".day-changed").Length);
        Assert.Equal("Mon 2 Mar 08:00–12:00, 13:00–17:00 was 08:00–17:00", Words(page.QuerySelector(".day")!.TextContent));
        Assert.Contains("Response, Priority 3 4 business hours Mon 2 Mar 2026, 16:00, was Mon 2 Mar 2026, 15:00", Words(page.Body.TextContent), StringComparison.Ordinal);
        Assert.Equal(1, await VersionAsync(id));

        using var second = await leader.PostFormAsync($"{At(id)}?handler=Save", [.. lunch, ("Input.Previewed", Value(page, "Input.Previewed"))], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(2, await VersionAsync(id));
        var saved = await leader.OpenAsync(At(id), Cancel);
        Assert.Equal("08:00-12:00, 13:00-17:00", Value(saved, "Input.Days[0].Hours"));
        Assert.Contains("Version 2 by", saved.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_after_the_preview_is_previewed_again()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var id = await AddAsync();
        using var preview = await leader.PostFormAsync($"{At(id)}?handler=Preview", [("Input.Holidays", "2026-03-03 Town meeting")], cancel: Cancel);
        var seen = Value(await preview.ReadPageAsync(Cancel), "Input.Previewed");

        using var save = await leader.PostFormAsync($"{At(id)}?handler=Save", [("Input.Holidays", "2026-03-04 Town meeting"), ("Input.Previewed", seen)], cancel: Cancel);

        Assert.Equal(HttpStatusCode.OK, save.StatusCode);
        Assert.Contains("Town meeting", Words((await save.ReadPageAsync(Cancel)).QuerySelectorAll(".day")[2].TextContent), StringComparison.Ordinal);
        Assert.Equal(1, await VersionAsync(id));
    }

    [Fact]
    public async Task A_new_calendar_is_seen_and_then_added()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var name = Unique("Night desk");
        (string, string?)[] typed = [("Input.Name", name), ("Input.TimeZone", "Europe/Berlin"), ("Input.Days[4].Hours", "22:00-06:00")];

        using var first = await leader.PostFormAsync("/settings/calendars/new?handler=Save", typed, cancel: Cancel);
        var seen = Value(await first.ReadPageAsync(Cancel), "Input.Previewed");
        using var second = await leader.PostFormAsync("/settings/calendars/new?handler=Save", [.. typed, ("Input.Previewed", seen)], cancel: Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        var list = await leader.OpenAsync("/settings/calendars", Cancel);
        Assert.Contains($"{name} Fri 22:00-06:00 Europe/Berlin", Words(list.Body!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holidays_come_out_of_a_file_into_the_list_and_what_is_none_is_named_with_its_line()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var id = await AddAsync();
        const string file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260304\r\nSUMMARY:Founders' day\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20260305T100000Z\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        using var answer = await SendFileAsync(leader, id, file);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        Assert.Equal("01-01 New Year's Day\n2026-03-04 Founders' day", Value(page, "Input.Holidays"));
        Assert.Contains("One holiday is added to the list", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Line 6, “Meeting”: It begins at a time of day.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await VersionAsync(id));
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_and_what_was_typed_stays()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var id = await AddAsync();

        using var answer = await SendFileAsync(leader, id, "<html></html>");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        Assert.Contains("This is no iCalendar file", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("01-01 New Year's Day", Value(page, "Input.Holidays"));
    }

    [Theory]
    [InlineData("Input.Days[0].Hours", "8-17", HttpStatusCode.Conflict, "Monday: “8-17” is not understood.")]
    [InlineData("Input.Holidays", "first of May", HttpStatusCode.Conflict, "Holidays, line 1: “first” is no date.")]
    [InlineData("Input.Dates", "2026-12-24", HttpStatusCode.Conflict, "Dates with other hours, line 1")]
    [InlineData("Input.TimeZone", "Atlantis/Capital", HttpStatusCode.Conflict, "There is no time zone")]
    [InlineData("Input.TimeZone", "../../etc/passwd", HttpStatusCode.Conflict, "There is no time zone")]
    [InlineData("Input.LoggedAt", "0001-01-01T00:00", HttpStatusCode.BadRequest, "Choose a time between 2000 and 2199.")]
    [InlineData("Input.Name", "", HttpStatusCode.BadRequest, "Write a name")]
    [InlineData("Input.Days[6].Hours", "08:00-12:00, 11:00-13:00", HttpStatusCode.Conflict, "Sunday: 08:00-12:00 and 11:00-13:00 overlap")]
    public async Task What_is_not_understood_is_named_and_stays_as_typed(string field, string typed, HttpStatusCode status, string complaint)
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var id = await AddAsync();

        using var answer = await leader.PostFormAsync($"{At(id)}?handler=Save", [(field, typed)], cancel: Cancel);

        Assert.Equal(status, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        Assert.Contains(complaint, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, Value(page, field));
        Assert.Equal(1, await VersionAsync(id));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_saved_again_by_sending_the_same_form_once_more()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var id = await AddAsync();
        using var preview = await leader.PostFormAsync($"{At(id)}?handler=Preview", [("Input.Dates", "2026-03-05 closed")], cancel: Cancel);
        var typed = Filled(await preview.ReadPageAsync(Cancel));
        await ChangeAsync(id);

        using var late = await leader.PostFormAsync($"{At(id)}?handler=Save", typed, cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync(Cancel);
        Assert.Contains("Somebody else changed this", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("2", "2026-03-05 closed"), (Value(page, "Input.Version"), Value(page, "Input.Dates")));
        using var again = await leader.PostFormAsync($"{At(id)}?handler=Save", Filled(page), cancel: Cancel);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task A_form_with_fewer_weekdays_is_read_as_a_week_and_one_with_more_is_refused()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var id = await AddAsync();
        (string, string?)[] fewer = [.. Enumerable.Range(1, 6).Select(day => ($"Input.Days[{day}].Hours", (string?)null))];

        using var more = await leader.PostFormAsync($"{At(id)}?handler=Preview", [("Input.Days[7].Hours", "08:00-12:00")], cancel: Cancel);
        using var less = await leader.PostFormAsync($"{At(id)}?handler=Preview", fewer, cancel: Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (more.StatusCode, less.StatusCode));
        Assert.Equal(4, (await less.ReadPageAsync(Cancel)).QuerySelectorAll(".day").Count(day => day.TextContent.Contains("Mon", StringComparison.Ordinal) && !day.ClassList.Contains("day-changed")));
    }

    [Fact]
    public async Task S55_hostile_names_of_holidays_are_shown_as_text()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var id = await AddAsync();

        using var answer = await leader.PostFormAsync($"{At(id)}?handler=Preview", [("Input.Holidays", "2026-03-04 <script>alert(1)</script>")], cancel: Cancel);

        var page = await answer.ReadPageAsync(Cancel);
        Assert.Contains("<script>alert(1)</script>", page.QuerySelectorAll(".day")[2].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("alert(1)", StringComparison.Ordinal));
    }

    private Task<int> AddAsync() => app.InDatabaseAsync(async db =>
    {
        var hours = new CalendarHours("America/New_York", WorkingWeek.MondayToFriday(new WorkingPeriod(new TimeOnly(8, 0), new TimeOnly(17, 0))), [Holiday.EveryYear(1, 1, "New Year's Day")]);
        var calendar = db.Calendars.Add(NamedCalendar.Start(Unique("Desk"), hours, Actor.System, TestClock.Start)).Entity;
        await db.SaveChangesAsync(Cancel);
        return calendar.Id;
    });

    private Task<int> ChangeAsync(int id) => app.InDatabaseAsync(async db =>
    {
        var calendar = await db.Calendars.SingleAsync(one => one.Id == id, Cancel);
        calendar.Change(calendar.Name, BusinessCalendar.AroundTheClock.Hours, Actor.System, TestClock.Start);
        return await db.SaveChangesAsync(Cancel);
    });

    private Task<int> VersionAsync(int id) => app.InDatabaseAsync(db => db.CalendarVersions.CountAsync(version => version.CalendarId == id, Cancel));

    private static async Task<HttpResponseMessage> SendFileAsync(HttpClient leader, int id, string file)
    {
        var page = await leader.OpenAsync(At(id), Cancel);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(page))
            content.Add(new StringContent(value ?? ""), name);
        content.Add(new StringContent(file), "Input.File", "holidays.ics");
        return await leader.PostAsync(new Uri($"{At(id)}?handler=Import", UriKind.Relative), content, Cancel);
    }

    private static List<(string Name, string? Value)> Filled(IHtmlDocument page) =>
    [
        .. page.Forms.Single(form => form.GetAttribute("enctype") == "multipart/form-data").Elements
            .Where(field => field.GetAttribute("name") is { Length: > 0 } && field.GetAttribute("type") != "file")
            .Select(field => (field.GetAttribute("name")!, (string?)Value(field))),
    ];

    private static string? Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") is { } field ? Value(field) : null;

    private static string Value(AngleSharp.Dom.IElement field) => field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "";

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string At(int id) => $"/settings/calendars/{id}";

    private static string Unique(string name) => $"{name}-{Guid.NewGuid():N}"[..(name.Length + 9)];
}
