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
}
