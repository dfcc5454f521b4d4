using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Components;

public sealed partial class FrameTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_that_a_page_names_is_there_under_its_fingerprint()
    {
        using var browser = app.Browser();

        var files = await FilesOfAsync(browser, "/sign-in");

        Assert.True(files.Count >= 5);
        foreach (var (address, answer) in files)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode}");
            Assert.Matches(Fingerprint(), address);
        }
    }

    [Fact]
    public async Task P12_A_first_visit_weighs_at_most_150_KB_compressed()
    {
        using var browser = app.Browser();

        var weight = Compressed(await browser.GetByteArrayAsync("/sign-in", Cancel));
        foreach (var (address, answer) in await FilesOfAsync(browser, "/sign-in"))
        {
            var content = await answer.Content.ReadAsByteArrayAsync(Cancel);
            weight += address.EndsWith(".woff2", StringComparison.Ordinal) ? content.Length : Compressed(content);
        }

        Assert.InRange(weight, 50_000, 150_000);
    }

    [Fact]
    public async Task A_browser_that_takes_compressed_files_gets_them()
    {
        using var browser = app.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        using var answer = await browser.GetAsync("/lib/frame.css", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_sprite_holds_every_icon_that_a_component_draws()
    {
        using var browser = app.Browser();
        var sprite = await browser.GetStringAsync("/lib/icons.svg", Cancel);

        var drawn = Enum.GetValues<Status>().Select(Sign.Of)
            .Concat(Enum.GetValues<Status>().Select(Sign.InPlainWords))
            .Concat(Enum.GetValues<Priority>().Select(Sign.Of))
            .Concat(Enum.GetValues<Severity>().Select(Sign.Of))
            .Concat(Enum.GetValues<Tier>().Select(Sign.Of))
            .Select(sign => sign.Icon);

        Assert.All(drawn, icon => Assert.Contains($"id=\"{icon}\"", sprite, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_page_of_the_frame_carries_script_or_style_of_its_own()
    {
        using var browser = await app.SignInAsync("framed", Roles.Administrator | Roles.TeamLeader);

        foreach (var address in new[] { "/account/theme", "/no-such-page" })
        {
            var page = await browser.OpenAsync(address, Cancel);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload]"));
        }
    }

    [Fact]
    public async Task The_menu_leads_by_role_and_a_skip_link_leads_past_it()
    {
        using var browser = await app.SignInAsync("leader", Roles.TeamLeader);

        var page = await browser.OpenAsync("/account/theme", Cancel);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Appearance · PPI Helpdesk", page.Title);
        Assert.Equal("#content", page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("main#content h1"));
        Assert.Contains(page.QuerySelectorAll("nav[aria-label=Main] a"), link => link.GetAttribute("href") == "/work-orders/log-call");
        Assert.DoesNotContain(page.QuerySelectorAll("nav[aria-label=Main] a"), link => link.GetAttribute("href") == "/people");
    }

    [Fact]
    public async Task A_chosen_theme_is_remembered_without_script_and_before_signing_in()
    {
        using var browser = app.BrowserWith(new CookieJar());

        using var answer = await browser.PostFormAsync("/account/theme", [("theme", "Dark"), ("returnUrl", "/sign-in")], cancel: Cancel);

        Assert.Equal("/sign-in", answer.Headers.Location?.ToString());
        Assert.Equal("dark", (await browser.OpenAsync("/sign-in", Cancel)).DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Choosing_a_theme_leads_nowhere_else(string returnUrl)
    {
        using var browser = app.BrowserWith(new CookieJar());

        using var answer = await browser.PostFormAsync("/account/theme", [("theme", "Light"), ("returnUrl", returnUrl)], cancel: Cancel);

        Assert.Equal("/account/theme", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_unknown_theme_is_refused_in_plain_words()
    {
        using var browser = app.BrowserWith(new CookieJar());

        using var answer = await browser.PostFormAsync("/account/theme", [("theme", "Pink")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(Trouble.Of(400).Next, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_plain_words_with_a_way_on()
    {
        using var browser = await app.SignInAsync("lost", Roles.Employee);

        using var answer = await browser.GetAsync("/no-such-page", Cancel);
        var page = await answer.ReadPageAsync(Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Trouble.Of(404).Title, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a.btn[href='/']"));
    }

    [Fact]
    public async Task The_error_page_cannot_be_opened_to_say_something_untrue()
    {
        using var browser = app.Browser();

        using var answer = await browser.GetAsync("/error/500", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(Trouble.Of(404).Title, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void Each_refusal_has_words_of_its_own(int code)
    {
        Assert.NotEqual(Trouble.Of(418), Trouble.Of(code));
        Assert.Equal(code == 500, Trouble.Of(code) == Trouble.Of(500));
    }

    private static async Task<List<(string Address, HttpResponseMessage Answer)>> FilesOfAsync(HttpClient browser, string address)
    {
        var page = await browser.OpenAsync(address, Cancel);
        var named = page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href")!).ToList();
        var sheet = named.Single(file => file.StartsWith("/lib/frame.", StringComparison.Ordinal));
        var typeFace = "/lib/" + TypeFace().Match(await browser.GetStringAsync(sheet, Cancel)).Groups[1].Value;
        Assert.Contains(typeFace, named);
        // The sign-in page draws no icon; any other page brings the sprite.
        var trouble = await browser.OpenAsync("/error/404", Cancel);
        named.Add(trouble.QuerySelector("use")!.GetAttribute("href")!.Split('#')[0]);
        List<(string, HttpResponseMessage)> files = [];
        foreach (var file in named)
            files.Add((file, await browser.GetAsync(file, Cancel)));
        return files;
    }

    private static int Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return target.ToArray().Length;
    }

    [GeneratedRegex(@"\.[a-z0-9]{10}\.\w+$")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"url\((inter\.\w+\.woff2)\)")]
    private static partial Regex TypeFace();
}
