using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Browser.Tests.ServiceLevels;

/// <summary>Without script, by the keyboard alone: promised, overdue and said so, not reached, reached, and gone from the list.</summary>
public sealed partial class A_call_that_was_promised(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_promise_stands_on_the_list_until_the_call_is_logged()
    {
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Label printer prints blank labels");
        await elena.PressAsync("Log the work order");
        var number = Number().Match(elena.Page.Url).Value;

        await using var priya = await SignInAsync("priya");
        await priya.OpenAsync("callbacks");
        await priya.SeesAsync("No call to make");
        await priya.OpenAsync($"work-orders/{number}");
        await priya.FollowAsync("Promise a call…");
        await priya.PressAsync("Promise it");
        await priya.SeesAsync("Write what the call is about.");
        var day = App.Clock.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await priya.WriteAsync("By which day?", day);
        await priya.WriteAsync("By what time?", "10:00");
        await priya.WriteAsync("What about?", "when the print head arrives");
        await priya.PressAsync("Promise it");
        await priya.SeesAsync("The call is promised, and the customer is told.");
        await elena.OpenAsync($"work-orders/{number}");
        await elena.SeesAsync("We will call you by");

        await priya.OpenAsync("callbacks");
        await priya.SeesAsync("Coming");
        await priya.SeesAsync("when the print head arrives");
        await LateAsync();
        Assert.Equal(1, await App.DoAsync<NoticeOverdueCalls, int>(notice => notice.RunAsync(Cancel)));
        Assert.Equal(0, await App.DoAsync<NoticeOverdueCalls, int>(notice => notice.RunAsync(Cancel)));
        await priya.OpenAsync("callbacks");
        await priya.SeesAsync("Overdue");
        await Assertions.Expect(priya.Page.Locator(".side-count")).ToContainTextAsync("1");

        // A line without words is refused on a page of its own, which keeps what there is to keep.
        await priya.Page.GetByLabel("What was said").First.PressAsync("Enter");
        await priya.SeesAsync("Write what was said.");
        await priya.WriteAsync("What was said", "No answer");
        await priya.PressAsync("Not reached");
        await priya.SeesAsync("The try is logged.");
        await priya.SeesAsync("not reached (1): No answer");
        await priya.SeesNotAsync("Overdue");

        await priya.Page.GetByLabel("What was said").First.FillAsync("It comes on Friday");
        await priya.Page.Keyboard.PressAsync("Enter");
        await priya.SeesAsync("The call is logged.");
        await priya.SeesAsync("No call to make");
        await Assertions.Expect(priya.Page.Locator(".side-count")).ToHaveCountAsync(0);
        await elena.OpenAsync($"work-orders/{number}");
        await elena.SeesNotAsync("We will call you by");
        await elena.SeesNotAsync("It comes on Friday");
    }

    /// <summary>Days pass: what was promised lies in the past.</summary>
    private Task<int> LateAsync()
    {
        var late = App.Clock.GetUtcNow().AddHours(-1);
        return App.InDatabaseAsync(db => db.PromisedCalls.ExecuteUpdateAsync(set => set.SetProperty(promise => promise.CallAt, late), Cancel));
    }

    [GeneratedRegex("WO-[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
