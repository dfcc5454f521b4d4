using Microsoft.Playwright;

namespace PPI.Helpdesk.Browser.Tests.People;

/// <summary>A passkey in a real browser, which holds a device of its own making.</summary>
public sealed class PasskeyTests : BrowserTest
{
    // Browsers give no passkeys to a number.
    public PasskeyTests(Chromium chromium) : base(chromium) => App["Site:BaseUrl"] = $"http://localhost:{App.Root.Port}/";

    [Fact]
    public async Task S19_One_adds_a_passkey_and_signs_in_with_it_alone()
    {
        await using var elena = await Visitor.SignInAsync(Browser, new Uri($"http://localhost:{App.Root.Port}/"), "elena", script: true);
        await AddDeviceAsync(elena.Page);

        await elena.OpenAsync("account/two-factor/passkeys");
        await elena.WriteAsync("Name", "My laptop");
        await elena.PressAsync("Add a passkey");
        await elena.SeesAsync("Your recovery codes");
        await elena.FollowAsync("I have kept them");
        await elena.SeesAsync("One passkey.");
        await elena.OpenAsync("sign-out");
        await elena.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await elena.PressAsync("Sign in with a passkey");
        await Assertions.Expect(elena.Page).ToHaveURLAsync($"http://localhost:{App.Root.Port}/");

        await elena.OpenAsync("account");
        await elena.SeesAsync("Elena");
    }

    [Fact]
    public async Task S19_Without_script_the_sign_in_page_shows_no_button_that_does_nothing()
    {
        await using var visitor = await Visitor.ArriveAsync(Browser, App.Root);
        await visitor.OpenAsync("sign-in");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToHaveCountAsync(0);
    }

    private static async Task AddDeviceAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
