using Microsoft.Playwright;

namespace PPI.Helpdesk.Browser.Tests;

/// <summary>S-54: no site can show the helpdesk in a frame, to have its buttons clicked unseen.</summary>
public sealed class S54_Framing(Chromium chromium) : BrowserTest(chromium)
{
    private const string Evil = "http://evil.example/";
    private const string Innocent = "http://innocent.example/";

    [Fact]
    public async Task A_page_of_another_site_or_of_this_one_shows_nothing_in_its_frame()
    {
        await using var elena = await SignInAsync("elena", script: true);
        await ServeAsync(elena.Page, Innocent, "<main>Shows itself to everybody</main>");

        Assert.True(await IsShownAsync(elena.Page, Innocent, around: Evil), "The frame does not even show what wants to be shown.");
        foreach (var path in (string[])["", "sign-in", "account", "work-orders/new", "no-such-page", "health/live"])
        {
            Assert.False(await IsShownAsync(elena.Page, new Uri(App.Root, path).ToString(), around: Evil), $"/{path} in a frame of another site");
            Assert.False(await IsShownAsync(elena.Page, new Uri(App.Root, path).ToString(), around: new Uri(App.Root, "frame-of-its-own").ToString()), $"/{path} in a frame of this site");
        }
    }

    private static async Task ServeAsync(IPage page, string address, string html) =>
        await page.RouteAsync(address, route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));

    private static async Task<bool> IsShownAsync(IPage page, string target, string around)
    {
        await page.UnrouteAsync(around);
        await ServeAsync(page, around, $"<iframe src=\"{target}\"></iframe>");
        await page.GotoAsync(around);
        var frame = Assert.Single(page.Frames, frame => frame != page.MainFrame);
        return await frame.EvaluateAsync<bool>("location.protocol.startsWith('http') && document.body.innerText.length > 0");
    }
}
