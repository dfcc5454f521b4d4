using System.Net;
using System.Text;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>S-31: whatever was attached is handed out to be saved, never to be shown or run.</summary>
public sealed class S31_downloads(AttachmentScene scene) : IClassFixture<AttachmentScene>
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Html = Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>");
    private static readonly byte[] Svg = Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
    private static readonly byte[] GifThatIsScript = Encoding.UTF8.GetBytes("GIF89a=1;alert(1)//");
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 /JavaScript");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Matrix()
    {
        var matrix = new TheoryData<string, string>();
        string[] names =
        [
            "page.html", "page.htm", "drawing.svg", "feed.xml", "page.xhtml", "page.mht", "paper.pdf", "film.swf", "picture.png", "picture.gif", ".htaccess", "web.config",
            "handler.aspx", "handler.pht", "\u200B.htaccess", "annexe\u202Egnp.exe", "page.aspx.", "page.aspx ", "page.aspx\0.png", @"..\..\web.config", "CON", "con.txt",
            new string('n', 300) + ".html", "a\r\nX: y", "a\"b;c.txt", "Größe – 発注 😀.txt", "100% sure.txt", "", "%2e%2e%2fetc%2fpasswd",
        ];
        foreach (var name in names)
        {
            foreach (var content in new[] { nameof(Html), nameof(Svg), nameof(Png), nameof(GifThatIsScript), nameof(Pdf) })
                matrix.Add(name, content);
        }
        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Any_name_with_any_content_is_an_attachment_in_a_sandbox(string name, string kind)
    {
        var content = Bytes(kind);
        var id = await scene.AttachAsync(name, content);

        using var answer = await scene.Requester.GetAsync($"/attachments/{id}", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal(NormalizedFileName.Of(name), disposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(ContentTypes.Of(content, NormalizedFileName.Of(name)), answer.Content.Headers.ContentType!.ToString());
        Assert.False(answer.Headers.Contains("X"));
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("text/html", "form-data")]
    [InlineData("image/svg+xml", "form-data")]
    [InlineData("application/xhtml+xml", "inline")]
    [InlineData("image/png", "attachment")]
    [InlineData("application/x-shockwave-flash", "form-data")]
    [InlineData("text/html; charset=utf-7", "form-data")]
    [InlineData("nonsense", "form-data")]
    public async Task What_the_sender_declares_decides_neither_type_nor_way(string declared, string disposition)
    {
        var page = await scene.Requester.OpenAsync("/work-orders/new", Cancel);
        using var form = new MultipartFormDataContent { { new StringContent($"Declared {declared} {disposition}"), "Input.Title" } };
        foreach (var hidden in page.QuerySelectorAll("main form input[type=hidden]"))
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        var file = new ByteArrayContent(Html);
        file.Headers.TryAddWithoutValidation("Content-Type", declared);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"page.html\"{(disposition == "form-data" ? "" : $"; disposition={disposition}")}");
        form.Add(file);

        using var logged = await scene.Requester.PostAsync("/work-orders/new", form, Cancel);
        var order = await scene.Requester.OpenAsync(logged.Headers.Location!.ToString(), Cancel);
        using var answer = await scene.Requester.GetAsync(order.QuerySelector("a[href*='/attachments/']")!.GetAttribute("href"), Cancel);

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Nothing_of_the_name_reaches_the_file_system()
    {
        var id = await scene.AttachAsync("..\\..\\web.config", Html);

        Assert.Equal([id.ToString("N")], Directory.EnumerateFiles(scene["Attachments:Folder"]!, $"*{id:N}*", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.Empty(Directory.EnumerateFiles(scene["Attachments:Folder"]!, "*config*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_part_of_the_file_can_be_asked_for_with_the_same_protection()
    {
        var id = await scene.AttachAsync("picture.png", Png);
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/attachments/{id}");
        part.Headers.Range = new(1, 3);

        using var answer = await scene.Requester.SendAsync(part, Cancel);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Png[1..4], await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task HEAD_says_what_GET_would_send()
    {
        var id = await scene.AttachAsync("picture.png", Png);
        using var head = new HttpRequestMessage(HttpMethod.Head, $"/attachments/{id}");

        using var answer = await scene.Requester.SendAsync(head, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Png.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    private static byte[] Bytes(string kind) => kind switch
    {
        nameof(Html) => Html,
        nameof(Svg) => Svg,
        nameof(Png) => Png,
        nameof(GifThatIsScript) => GifThatIsScript,
        _ => Pdf,
    };
}
