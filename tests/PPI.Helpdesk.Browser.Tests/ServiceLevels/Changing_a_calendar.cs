namespace PPI.Helpdesk.Browser.Tests.ServiceLevels;

/// <summary>A team leader changes the hours in which promises are counted, without a script, and sees first what the change moves.</summary>
public sealed class Changing_a_calendar(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_calendar_is_changed_with_the_preview()
    {
        await using var miriam = await SignInAsync("miriam");
        await miriam.OpenAsync("settings");
        await miriam.FollowAsync("Calendars");
        await miriam.FollowAsync("PPI desk hours");
        await miriam.SeesAsync("The next four weeks (America/New_York)");
        await miriam.SeesNotAsync("was 08:00–17:00");

        await miriam.WriteAsync("Friday", "08:00-12:00");
        await miriam.WriteAsync("An order logged at", "2030-03-01T11:30");
        await miriam.PressAsync("Save the calendar");
        await miriam.SeesAsync("Not saved yet");
        await miriam.SeesAsync("08:00–12:00");
        await miriam.SeesAsync("was 08:00–17:00");
        await miriam.SeesAsync("Mon 4 Mar 2030, 11:30, was Fri 1 Mar 2030, 15:30");

        await miriam.PressAsync("Save the calendar");
        await miriam.SeesAsync("PPI desk hours is saved as version 2.");
        await miriam.SeesNotAsync("was 08:00–17:00");
        await miriam.SeesAsync("Version 2 by Miriam Weiss");
    }

    [Fact]
    public async Task Promises_that_the_change_would_move_are_named_before_it_is_saved()
    {
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Label printer prints blank labels");
        await elena.PressAsync("Log the work order");
        await using var miriam = await SignInAsync("miriam");
        await miriam.OpenAsync("settings/calendars");
        await miriam.FollowAsync("PPI desk hours");
        await miriam.SeesNotAsync("would be due at another time");

        // What was due on a weekday, whichever day this test runs on, would be due on a Saturday.
        foreach (var day in (string[])["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
            await miriam.WriteAsync(day, "");
        await miriam.WriteAsync("Saturday", "08:00-17:00");
        await miriam.PressAsync("See what changes");

        await miriam.SeesAsync("2 would be due at another time.");
        await miriam.SeesAsync("WO-000001");
    }
}
