using System.Globalization;
using Microsoft.Playwright;

namespace PPI.Helpdesk.Browser.Tests.WorkOrders;

/// <summary>Every page of the work orders is clean for a screen reader, in light and dark, and fits a phone.</summary>
public sealed class ScreenTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly (string Who, string Path)[] Pages =
    [
        ("elena", ""), ("elena", "search"), ("elena", "search?q=label"), ("elena", "search?q=nowhere"), ("priya", "search?q=el"), ("elena", "work-orders/new"), ("elena", "work-orders/mine"), ("elena", "account"), ("elena", "account/preferences"),
        ("priya", ""), ("priya", "work-orders"), ("priya", "work-orders?status=Logged"), ("priya", "work-orders/filter"), ("priya", "work-orders/views"), ("priya", "work-orders/views/new?priority=P1"), ("priya", "work-orders/1/peek"),
        ("priya", "work-orders/log-call"), ("priya", "work-orders/log-call?q=el"), ("priya", "work-orders/log-call?q=elena"), ("priya", "work-orders/log-call?q=nobody-is-called-this"),
        ("elena", "account/two-factor"), ("elena", "account/two-factor/app"), ("elena", "account/two-factor/passkeys"), ("elena", "account/two-factor/codes"), ("elena", "account/prove"),
        ("priya", "work-orders/1"), ("priya", "work-orders/1/escalate"), ("priya", "work-orders/1/resolve"), ("priya", "work-orders/1/hold"),
        ("priya", "work-orders/1/classify"), ("priya", "work-orders/1/participants"), ("elena", "work-orders/1"), ("elena", "work-orders/1/timeline"), ("elena", "work-orders/1/print"),
        ("priya", "work-orders/1/timeline"), ("priya", "work-orders/1/clocks"), ("priya", "work-orders/1/timeline?show=Internal"), ("priya", "work-orders/1/print?internal=true"),
        ("priya", "work-orders/1/merge"), ("priya", "work-orders/1/separate"), ("priya", "work-orders/1/split"), ("priya", "work-orders/1/link"), ("priya", "work-orders/1/visit"), ("priya", "work-orders/1/visit/1"), ("priya", "work-orders/1/ways"), ("priya", "work-orders/1/ways/withdraw"),
        ("priya", "work-orders/1/remote-help"), ("priya", "work-orders/1/remote-help/end"), ("elena", "work-orders/1/choose"), ("priya", "work-orders/1/way"),
        ("miriam", "settings"), ("miriam", "settings/priorities"), ("miriam", "settings/hand-over-packages"), ("miriam", "settings/categories"), ("miriam", "settings/services"),
        ("miriam", "settings/calendars"), ("miriam", "settings/calendars/new"), ("miriam", "settings/calendars/1"),
        ("adam", "people"), ("adam", "outbox"), ("adam", "audit"), ("elena", "there-is-no-such-page"),
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_an_accessibility_problem_that_can_be_found_automatically(ColorScheme theme)
    {
        await LiveOneAsync();
        List<string> problems = [];
        foreach (var pages in Pages.GroupBy(page => page.Who))
        {
            await using var visitor = await SignInAsync(pages.Key, script: true, theme: theme);
            foreach (var page in pages)
            {
                await visitor.OpenAsync(page.Path);
                problems.AddRange(await visitor.AccessibilityProblemsAsync());
            }
        }
        Assert.Empty(problems);
    }

    [Fact]
    public async Task No_page_is_wider_than_a_phone()
    {
        await LiveOneAsync();
        List<string> wide = [];
        foreach (var pages in Pages.GroupBy(page => page.Who))
        {
            await using var visitor = await SignInAsync(pages.Key, width: 360, script: true);
            foreach (var page in pages)
            {
                await visitor.OpenAsync(page.Path);
                var width = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (width > 360)
                    wide.Add($"/{page.Path}: {width} px");
            }
        }
        Assert.Empty(wide);
    }

    /// <summary>Logged, a technician named, a choice offered: the pages have something to show.</summary>
    private async Task LiveOneAsync()
    {
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Label printer prints blank labels");
        await elena.PressAsync("Log the work order");
        await elena.SeesAsync("is logged");
        await using var priya = await SignInAsync("priya");
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await priya.OpenAsync("work-orders/1/visit");
        foreach (var (label, text) in new[] { ("Day", tomorrow), ("Between", "09:00"), ("and", "11:00"), ("Where?", "Hall 4"), ("What for?", "replace the print head") })
            await priya.WriteExactlyAsync(label, text);
        await priya.PressAsync("Send them");
        await priya.SeesAsync("comes on");
        await priya.OpenAsync("work-orders/1/ways");
        await priya.WriteAsync("What does the customer decide?", "How do we go on?");
        foreach (var (way, name) in new[] { (0, "Repair"), (1, "Replace") })
            foreach (var field in new[] { "Title", "Happens", "Takes" })
                await priya.Page.FillAsync($"[name='Input.Ways[{way}].{field}']", name);
        await priya.WriteAsync("Until when can they choose?", tomorrow);
        await priya.PressAsync("Offer it");
        await priya.SeesAsync("is offered a choice");
    }
}
