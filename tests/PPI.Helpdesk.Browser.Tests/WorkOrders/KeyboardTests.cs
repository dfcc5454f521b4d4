using Microsoft.Playwright;

namespace PPI.Helpdesk.Browser.Tests.WorkOrders;

/// <summary>Field demands 51 and 59: a day without touching the mouse, and one switch for those whom single keys hinder.</summary>
public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Field_59_a_consultant_triages_takes_notes_and_resolves_without_touching_the_mouse()
    {
        await LogAsync("Scanner gun is dead", "Label printer prints blanks");
        await using var priya = await SignInAsync("priya", script: true);
        var keys = new Keys(priya.Page);

        // To the queue, to the second row, and a look at it.
        await keys.PressAsync("g");
        await keys.PressAsync("q");
        await priya.Page.WaitForURLAsync("**/work-orders");
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        var second = await priya.Page.Locator("tr[data-order]").Nth(1).GetAttributeAsync("data-order");
        await Assertions.Expect(priya.Page.Locator("tr[data-order] a.subject").Nth(1)).ToBeFocusedAsync();
        await keys.PressAsync("Space");
        await Assertions.Expect(priya.Page.Locator("dialog.peek")).ToContainTextAsync(second!);
        await keys.PressAsync("Escape");
        await Assertions.Expect(priya.Page.Locator("dialog.peek")).ToBeHiddenAsync();

        // Tick it, take it, and go back to it.
        await keys.PressAsync("x");
        await Assertions.Expect(priya.Page.Locator(".bulk-count")).ToContainTextAsync("1 ticked");
        await keys.PressAsync("i");
        await priya.SeesAsync("1 done");
        await keys.PressAsync("u");
        await priya.Page.WaitForURLAsync("**/work-orders?view=*");
        await priya.Page.Locator($"tr[data-order='{second}'] a.subject").FocusAsync();
        await keys.PressAsync("Enter");
        await priya.Page.WaitForURLAsync($"**/work-orders/{second}");
        await priya.SeesAsync("In progress");

        // A note, then the resolution.
        await keys.PressAsync("n");
        await priya.Page.WaitForURLAsync("**?write=note");
        await keys.TypeAsync("Ribbon is empty, j and k are only letters here");
        await keys.PressAsync("Control+Enter");
        await priya.SeesAsync("j and k are only letters here");
        await keys.PressAsync("f");
        await priya.Page.WaitForURLAsync("**?write=resolve");
        await keys.TypeAsync("New ribbon");
        await keys.PressAsync("Control+Enter");
        await priya.SeesAsync("The customer is asked whether it works.");

        // The other one is its neighbour in the queue.
        var other = second == "WO-000001" ? "WO-000002" : "WO-000001";
        await keys.PressAsync(await priya.Page.Locator("[data-key=']']").CountAsync() > 0 ? "]" : "[");
        await priya.Page.WaitForURLAsync($"**/work-orders/{other}");
    }

    [Fact]
    public async Task Keys_rest_while_one_types_and_the_sheet_lists_what_works_here()
    {
        await using var priya = await SignInAsync("priya", script: true);
        await priya.OpenAsync("work-orders");
        var keys = priya.Page.Keyboard;

        await keys.PressAsync("/");
        await keys.TypeAsync("gq?");
        await Assertions.Expect(priya.Page.Locator("#site-search")).ToHaveValueAsync("gq?");

        await priya.Page.Locator("h1").EvaluateAsync("() => document.activeElement.blur()");
        await keys.PressAsync("?");
        var sheet = priya.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys on this page" });
        await Assertions.Expect(sheet).ToContainTextAsync("Command bar");
        await Assertions.Expect(sheet).ToContainTextAsync("Queue");
        Assert.Empty(await priya.AccessibilityProblemsAsync());
        await keys.PressAsync("Escape");
        await Assertions.Expect(sheet).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_command_bar_goes_to_places_and_finds_orders_by_number_and_words()
    {
        await LogAsync("Scanner gun is dead");
        await using var priya = await SignInAsync("priya", script: true);
        var keys = priya.Page.Keyboard;

        await keys.PressAsync("Control+k");
        await keys.TypeAsync("log a call");
        Assert.Empty(await priya.AccessibilityProblemsAsync());
        await keys.PressAsync("Enter");
        await priya.Page.WaitForURLAsync("**/work-orders/log-call");

        foreach (var typed in new[] { "scanner", "WO-000001" })
        {
            await priya.OpenAsync("");
            await keys.PressAsync("Control+k");
            await keys.TypeAsync(typed);
            await Assertions.Expect(priya.Page.GetByRole(AriaRole.Option, new() { Name = "Scanner gun is dead" })).ToBeVisibleAsync();
            await keys.PressAsync("ArrowDown");
            await keys.PressAsync("ArrowUp");
            await keys.PressAsync("Enter");
            await priya.Page.WaitForURLAsync("**/work-orders/WO-000001");
        }

        // What the order offers now is among the commands.
        await keys.PressAsync("Control+k");
        await keys.TypeAsync("escalate");
        await keys.PressAsync("Enter");
        await priya.Page.WaitForURLAsync("**/escalate");
    }

    [Fact]
    public async Task Single_keys_can_be_turned_off_and_the_command_bar_stays()
    {
        await using var priya = await SignInAsync("priya", script: true);
        await priya.OpenAsync("account/preferences");
        await priya.TickAsync("Off");
        await priya.PressAsync("Save");
        await priya.SeesAsync("saved");

        await priya.OpenAsync("work-orders");
        await priya.Page.Keyboard.PressAsync("?");
        await priya.Page.Keyboard.PressAsync("g");
        await priya.Page.Keyboard.PressAsync("h");
        Assert.EndsWith("/work-orders", priya.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(priya.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await priya.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(priya.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(1);
    }

    /// <summary>A keyboard that waits until the page before it has loaded its script, as a person does who waits for the page.</summary>
    private sealed class Keys(IPage page)
    {
        public async Task PressAsync(string key)
        {
            await page.WaitForLoadStateAsync();
            await page.Keyboard.PressAsync(key);
        }

        public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);
    }

    private async Task LogAsync(params string[] titles)
    {
        await using var elena = await SignInAsync("elena");
        foreach (var title in titles)
        {
            await elena.OpenAsync("work-orders/new");
            await elena.WriteAsync("In a few words", title);
            await elena.PressAsync("Log the work order");
            await elena.SeesAsync("is logged");
        }
    }
}
