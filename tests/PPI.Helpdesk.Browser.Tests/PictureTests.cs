using Microsoft.Playwright;

namespace PPI.Helpdesk.Browser.Tests;

/// <summary>Draws pictures of the pages, wide and narrow, light and dark: <c>HELPDESK_PICTURES=folder dotnet test --project tests/PPI.Helpdesk.Browser.Tests</c>.</summary>
public sealed class PictureTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly (string Who, string Path, string Name)[] Pages =
    [
        ("elena", "", "home"), ("elena", "work-orders/new", "new"), ("elena", "work-orders/1", "order-customer"),
        ("priya", "", "day"), ("priya", "work-orders", "queue"), ("priya", "work-orders/1", "order"), ("priya", "work-orders/1/timeline", "timeline"), ("priya", "work-orders/1/print?internal=true", "print"), ("elena", "work-orders/1/print", "print-customer"),
        ("priya", "work-orders/1/escalate", "escalate"), ("priya", "work-orders/1/hold", "hold"), ("priya", "work-orders/log-call?q=el", "log-call"),
        ("miriam", "settings/priorities", "priorities"), ("adam", "people", "people"), ("adam", "outbox", "outbox"),
    ];

    [Fact]
    public async Task The_pages_are_drawn()
    {
        var folder = Environment.GetEnvironmentVariable("HELPDESK_PICTURES");
        Assert.SkipWhen(folder is null, "Pictures are drawn when HELPDESK_PICTURES names a folder for them.");
        Directory.CreateDirectory(folder!);
        await LogSomeAsync();
        foreach (var pages in Pages.GroupBy(page => page.Who))
            foreach (var (width, theme) in new[] { (1440, ColorScheme.Light), (1440, ColorScheme.Dark), (360, ColorScheme.Light), (360, ColorScheme.Dark) })
            {
                await using var visitor = await SignInAsync(pages.Key, width, theme: theme);
                foreach (var page in pages)
                {
                    await visitor.OpenAsync(page.Path);
                    await visitor.PictureAsync(Path.Combine(folder!, $"{page.Name}-{width}-{theme.ToString().ToLowerInvariant()}.png"));
                }
            }
        Assert.NotEmpty(Directory.GetFiles(folder!, "*.png"));
    }

    private async Task LogSomeAsync()
    {
        await using var elena = await SignInAsync("elena");
        foreach (var (title, who) in new[] { ("Scanner gun loses its connection at dock 4", "Several people"), ("Label printer prints blank labels", "Only me"), ("Nobody in finance can open the month-end report", "The whole place") })
        {
            await elena.OpenAsync("work-orders/new");
            await elena.WriteAsync("In a few words", title);
            await elena.WriteAsync("What happens, and what did you expect?", "It started this morning after the update. Restarting helps for a few minutes, then it is back.");
            await elena.TickAsync(who);
            await elena.PressAsync("Log the work order");
        }
        await using var priya = await SignInAsync("priya");
        await priya.OpenAsync("work-orders/1");
        await priya.PressAsync("Take");
        await priya.WriteAsync("Message to", "We are looking at it. Is it the same with the charger plugged in?");
        await priya.PressAsync("Send");
        await priya.OpenAsync("work-orders/1/note");
        await priya.WriteAsync("Internal note", "Third scanner at the dock this month. Look at the access point.");
        await priya.PressAsync("Add the note");
        await priya.FollowAsync("Propose resolution…");
        await priya.WriteAsync("What was done?", "Moved the gun to the 5 GHz network.");
        await priya.WriteAsync("Minutes of work", "25");
        await priya.PressAsync("Propose it");
        await elena.OpenAsync("work-orders/1/decline");
        await elena.WriteAsync("What does not work yet?", "Still drops out behind the steel rack.");
        await elena.PressAsync("Not fixed");
    }
}
