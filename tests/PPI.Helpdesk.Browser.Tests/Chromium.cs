using Microsoft.Playwright;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Browser.Tests;

/// <summary>The machine's own Chromium, driven by Playwright. Shared by all tests of the assembly.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser; skips the test with the reason where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is null)
                Requirement.Lacks("Chromium", "no Chromium was found: install Debian's package chromium, or name one in HELPDESK_TEST_CHROMIUM.");
            return browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var executable = Environment.GetEnvironmentVariable("HELPDESK_TEST_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (executable is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
