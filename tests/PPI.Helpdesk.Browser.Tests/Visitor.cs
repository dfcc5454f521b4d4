using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Browser.Tests;

/// <summary>A person at a browser of their own. Acts by what is written on the page, as people do, and by no id or class.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri root;

    private Visitor(IBrowserContext context, IPage page, Uri root) => (this.context, Page, this.root) = (context, page, root);

    public IPage Page { get; }

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri root, int width = 1440, bool script = false, ColorScheme theme = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            ColorScheme = theme,
            // Colours that are still on their way from one to the other are nobody's.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new Visitor(context, await context.NewPageAsync(), root);
    }

    public static async Task<Visitor> SignInAsync(IBrowser browser, Uri root, string userName, int width = 1440, bool script = false, ColorScheme theme = ColorScheme.Light)
    {
        var visitor = await ArriveAsync(browser, root, width, script, theme);
        await visitor.OpenAsync("sign-in");
        await visitor.WriteAsync("User name or e-mail", userName);
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoPeople.Password);
        await visitor.PressAsync("Sign in");
        await visitor.SeesNoFormAsync("Sign in");
        return visitor;
    }

    public Task OpenAsync(string path) => Page.GotoAsync(new Uri(root, path).ToString());

    public Task WriteAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    public Task WriteExactlyAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task ChooseAsync(string label, string option) => Page.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Ticks a box or picks one of several.</summary>
    public Task TickAsync(string label) => Page.GetByLabel(label, new() { Exact = true }).First.CheckAsync();

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public async Task SeesAsync(string text) => await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public async Task SeesNotAsync(string text) => await Assertions.Expect(Page.Locator("main")).Not.ToContainTextAsync(text);

    /// <summary>What an automatic check of WCAG 2.2 A and AA finds on the page; needs a visitor with script.</summary>
    public Task<IReadOnlyList<string>> AccessibilityProblemsAsync() => ProblemsAsync(RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /// <summary>Only what a theme can change.</summary>
    public Task<IReadOnlyList<string>> ContrastProblemsAsync() => ProblemsAsync(RunOnlyOptions.Rules("color-contrast"));

    private async Task<IReadOnlyList<string>> ProblemsAsync(RunOnlyOptions asked)
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = asked });
        return [.. result.Violations.Select(violation => $"{new Uri(Page.Url).AbsolutePath}: {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Target.ToString()))}")];
    }

    public async Task PictureAsync(string path) => await Page.ScreenshotAsync(new() { Path = path, FullPage = true });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task SeesNoFormAsync(string button) =>
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })).ToHaveCountAsync(0);
}
