using Microsoft.Playwright;

namespace PPI.Helpdesk.Browser.Tests.WorkOrders;

/// <summary>Every page of the work orders is clean for a screen reader, in light and dark, and fits a phone.</summary>
public sealed class ScreenTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly (string Who, string Path)[] Pages =
    [
        ("elena", ""), ("elena", "search"), ("elena", "search?q=label"), ("elena", "search?q=nowhere"), ("priya", "search?q=el"), ("elena", "work-orders/new"), ("elena", "work-orders/mine"), ("elena", "account"),
        ("priya", ""), ("priya", "work-orders"), ("priya", "work-orders?status=Logged"), ("priya", "work-orders/filter"), ("priya", "work-orders/views"), ("priya", "work-orders/views/new?priority=P1"), ("priya", "work-orders/1/peek"),
        ("priya", "work-orders/log-call"), ("priya", "work-orders/log-call?q=elena"),
        ("elena", "account/two-factor"), ("elena", "account/two-factor/app"), ("elena", "account/two-factor/passkeys"), ("elena", "account/two-factor/codes"), ("elena", "account/prove"),
        ("priya", "work-orders/1"), ("priya", "work-orders/1/escalate"), ("priya", "work-orders/1/resolve"), ("priya", "work-orders/1/hold"),
        ("priya", "work-orders/1/classify"), ("priya", "work-orders/1/participants"), ("elena", "work-orders/1"), ("elena", "work-orders/1/timeline"), ("elena", "work-orders/1/print"),
        ("priya", "work-orders/1/timeline"), ("priya", "work-orders/1/timeline?show=Internal"), ("priya", "work-orders/1/print?internal=true"),
        ("miriam", "settings"), ("miriam", "settings/priorities"), ("miriam", "settings/hand-over-packages"), ("miriam", "settings/categories"), ("miriam", "settings/services"),
        ("miriam", "settings/calendars"), ("miriam", "settings/calendars/new"), ("miriam", "settings/calendars/1"),
        ("adam", "people"), ("adam", "outbox"), ("adam", "audit"), ("elena", "there-is-no-such-page"),
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_an_accessibility_problem_that_can_be_found_automatically(ColorScheme theme)
    {
        await LogOneAsync();
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
        await LogOneAsync();
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

    private async Task LogOneAsync()
    {
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Label printer prints blank labels");
        await elena.PressAsync("Log the work order");
        await elena.SeesAsync("is logged");
    }
}
