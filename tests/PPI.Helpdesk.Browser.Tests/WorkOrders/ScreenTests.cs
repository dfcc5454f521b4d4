using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Web.Components;

namespace PPI.Helpdesk.Browser.Tests.WorkOrders;

/// <summary>Every page is clean for a screen reader, in light, dark and high contrast, and fits a phone; a page that is not on the list fails.</summary>
public sealed class ScreenTests(Chromium chromium) : BrowserTest(chromium)
{
    /// <summary>Who has not signed in.</summary>
    private const string Nobody = "";

    private static readonly string[] OfOneOrder =
    [
        "accept-hand-over", "ask", "call", "continue", "decline-hand-over", "duplicate", "evaluate", "hand-over", "note", "pass-on", "priority", "put-back",
        "resume", "return", "take", "title", "withdraw-hand-over",
    ];

    private static readonly string[] OfItsCustomer = ["accept", "decline", "reply", "reopen", "withdraw"];

    private static readonly (string Who, string Path)[] Pages =
    [
        ("elena", ""), ("elena", "search"), ("elena", "search?q=label"), ("elena", "search?q=nowhere"), ("priya", "search?q=el"), ("elena", "work-orders/new"), ("elena", "work-orders/similar?Input.Title=label+printer+blank"), ("elena", "work-orders/mine"), ("elena", "account"), ("elena", "account/preferences"),
        ("priya", ""), ("priya", "work-orders"), ("priya", "work-orders?status=Logged"), ("priya", "work-orders/filter"), ("priya", "work-orders/views"), ("priya", "work-orders/views/new?priority=P1"), ("priya", "work-orders/1/peek"),
        ("priya", "work-orders/log-call"), ("priya", "work-orders/log-call?q=el"), ("priya", "work-orders/log-call?q=elena"), ("priya", "work-orders/log-call?q=nobody-is-called-this"),
        ("elena", "account/two-factor"), ("elena", "account/two-factor/app"), ("elena", "account/two-factor/passkeys"), ("elena", "account/two-factor/codes"), ("elena", "account/prove"),
        ("priya", "work-orders/1"), ("priya", "work-orders/1?write=note"), ("priya", "work-orders/1?write=call"), ("priya", "work-orders/1?write=resolve"), ("priya", "work-orders/1/escalate"), ("priya", "work-orders/1/resolve"), ("priya", "work-orders/1/hold"),
        ("priya", "work-orders/1/classify"), ("priya", "work-orders/1/participants"), ("elena", "work-orders/1"), ("elena", "work-orders/1/timeline"), ("elena", "work-orders/1/print"),
        ("priya", "work-orders/1/timeline"), ("priya", "work-orders/1/clocks"), ("priya", "work-orders/1/timeline?show=Internal"), ("priya", "work-orders/1/print?internal=true"),
        ("priya", "work-orders/1/merge"), ("priya", "work-orders/1/separate"), ("priya", "work-orders/1/split"), ("priya", "work-orders/1/link"), ("priya", "work-orders/1/visit"), ("priya", "work-orders/1/visit/1"), ("priya", "work-orders/1/ways"), ("priya", "work-orders/1/ways/withdraw"),
        ("priya", "work-orders/1/remote-help"), ("priya", "work-orders/1/remote-help/end"), ("elena", "work-orders/1/choose"), ("priya", "work-orders/1/way"),
        ("miriam", "settings"), ("miriam", "settings/priorities"), ("miriam", "settings/hand-over-packages"), ("miriam", "settings/intake-questions"), ("miriam", "settings/questions/new"), ("miriam", "settings/questions/1"), ("miriam", "settings/categories"), ("miriam", "settings/services"),
        ("priya", "callbacks"), ("miriam", "callbacks?team=true"), ("priya", "work-orders/1/promise-call"), ("priya", "work-orders/1/promised-call/1"),
        ("miriam", "loop-watch"), ("miriam", "loop-watch?rule=DeclinedAgain"), ("miriam", "settings/loop-watch"), ("miriam", "work-orders/1/step-in"), ("miriam", "work-orders/1/step-in/agreed"), ("miriam", "work-orders/1/step-in/end"),
        ("miriam", ""), ("miriam", "dashboard"), ("miriam", "dashboard?period=Quarter&priority=P3"), ("miriam", "dashboard/metrics"), ("miriam", "dashboard/flow?period=Quarter"), ("miriam", "dashboard/orders?figure=logged&period=Quarter"),
        ("miriam", "settings/routine-tasks"), ("miriam", "settings/routine-tasks/new"), ("miriam", "settings/routine-tasks/1"), ("priya", "work-orders/1/checklist"),
        ("miriam", "settings/calendars"), ("miriam", "settings/calendars/new"), ("miriam", "settings/calendars/1"),
        .. OfOneOrder.Select(part => ("priya", $"work-orders/1/{part}")), .. OfItsCustomer.Select(part => ("elena", $"work-orders/1/{part}")),
        ("miriam", "work-orders/1/reassign"), ("miriam", "settings/categories/new"), ("miriam", "settings/categories/1"), ("miriam", "settings/services/new"), ("miriam", "settings/services/1"),
        ("elena", "account/password"), ("elena", "account/theme"), ("elena", "sign-out"), ("priya", "work-orders/views/1"),
        (Nobody, "sign-in"), (Nobody, "sign-in/second-step"), (Nobody, "account/forgotten"), (Nobody, "account/new-password"), (Nobody, "set-up"), (Nobody, "work-orders/1/verdict"),
        ("adam", "people/new"), ("adam", "people/1"), ("adam", "outbox/1"),
        ("adam", "people"), ("adam", "outbox"), ("adam", "audit"), ("elena", "there-is-no-such-page"),
    ];

    /// <summary>Routes that show no page of their own: what a script or a download asks for, and what only sends on.</summary>
    private static readonly string[] NoPages = ["work-orders/news", "work-orders/questions", "attachments/{id}", "work-orders/bulk", "error/{code:int}", "dashboard/csv"];

    [Fact]
    public void Every_page_is_among_those_that_are_looked_at()
    {
        var routes = App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct().Except(NoPages).ToList();
        var seen = Pages.Select(page => page.Path.Split('?')[0]).ToList();

        Assert.True(routes.Count > 80);
        // An address is that of the route with the fewest parameters: "settings/calendars/new" is not a calendar.
        var looked = seen.Select(path => routes.Where(route => Regex.IsMatch(path, $"^{Regex.Replace(route, @"\{[^}]+\}", "[^/]+")}$")).MinBy(route => route.Count(letter => letter == '{'))).ToHashSet();
        var missing = routes.Where(route => !looked.Contains(route)).ToList();
        Assert.True(missing.Count == 0, $"Nobody looks at {string.Join(", ", missing)}");
    }

    [Fact]
    public async Task No_page_has_an_accessibility_problem_in_light_dark_or_high_contrast()
    {
        await LiveOneAsync();
        List<string> problems = [];
        foreach (var pages in Pages.GroupBy(page => page.Who))
        {
            await using var visitor = await ComeAsync(pages.Key);
            foreach (var page in pages)
            {
                await visitor.OpenAsync(page.Path);
                foreach (var theme in Enum.GetValues<Theme>().Where(theme => theme != Theme.Auto))
                {
                    await visitor.Page.EvaluateAsync("theme => document.documentElement.dataset.bsTheme = theme", theme.ToString().ToLowerInvariant());
                    problems.AddRange((theme == Theme.Light ? await visitor.AccessibilityProblemsAsync() : await visitor.ContrastProblemsAsync()).Select(problem => $"{theme} {problem}"));
                }
            }
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task No_page_is_wider_than_a_phone()
    {
        await LiveOneAsync();
        List<string> wide = [];
        foreach (var pages in Pages.GroupBy(page => page.Who))
        {
            await using var visitor = await ComeAsync(pages.Key, width: 360);
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

    private Task<Visitor> ComeAsync(string who, int width = 1440) =>
        who == Nobody ? Visitor.ArriveAsync(Browser, App.Root, width, script: true) : SignInAsync(who, width, script: true);

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
        await priya.OpenAsync("work-orders/1/promise-call");
        foreach (var (label, text) in new[] { ("By which day?", tomorrow), ("By what time?", "10:00"), ("What about?", "how it prints") })
            await priya.WriteExactlyAsync(label, text);
        await priya.PressAsync("Promise it");
        await priya.SeesAsync("The call is promised");
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
