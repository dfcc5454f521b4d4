using Microsoft.Playwright;
using PPI.Helpdesk.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace PPI.Helpdesk.Browser.Tests;

/// <summary>A test with the program behind a port and a real browser before it.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    protected BrowserApp App { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IBrowser Browser => chromium.Browser;

    public async ValueTask InitializeAsync()
    {
        _ = chromium.Browser;
        await App.InitializeAsync();
        await App.StartAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Visitor> SignInAsync(string userName, int width = 1440, bool script = false, ColorScheme theme = ColorScheme.Light) =>
        Visitor.SignInAsync(Browser, App.Root, userName, width, script, theme);
}
