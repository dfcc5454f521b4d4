using System.Text;
using Microsoft.AspNetCore.Http;
using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>R-11, S-31: files of a form are streamed, and one that is refused refuses nothing else.</summary>
public sealed class Sending_files_with_a_form : IDisposable
{
    private readonly StreamedRequest request = new();

    public void Dispose() => request.Dispose();

    [Fact]
    public async Task Fields_are_bound_as_usual_and_files_are_stored()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Bildschirm bleibt dunkel 😀"), "Input.Title" },
            { new StringContent("one"), "many" },
            { File("dark.png", 100), "files", "dark.png" },
            { new StringContent("two"), "many" },
        };

        var (refused, files) = await request.SendAsync(form);

        var fields = await request.Http.Request.ReadFormAsync(TestContext.Current.CancellationToken);
        Assert.Null(refused);
        Assert.Equal("Bildschirm bleibt dunkel 😀", fields["Input.Title"]);
        Assert.Equal(["one", "two"], fields["many"].ToArray());
        Assert.Empty(fields.Files);
        Assert.Null(files.Complaint);
        Assert.Equal(("dark.png", 100), Assert.Single(files.Stored.Select(file => (file.FileName, file.Size))));
    }

    [Fact]
    public async Task R11_a_file_one_byte_too_large_is_named_and_the_others_are_taken()
    {
        using var form = new MultipartFormDataContent
        {
            { File("fits.bin", StreamedRequest.MaxBytes), "files", "fits.bin" },
            { File("big.bin", StreamedRequest.MaxBytes + 1), "files", "big.bin" },
            { File("empty.bin", 0), "files", "empty.bin" },
            { new StringContent("kept"), "text" },
        };

        var (refused, files) = await request.SendAsync(form);

        Assert.Null(refused);
        Assert.Equal("fits.bin", Assert.Single(files.Stored).FileName);
        Assert.Equal(2, files.Refusals.Count);
        Assert.Contains("“big.bin” was not attached: it is larger than", files.Complaint, StringComparison.Ordinal);
        Assert.Contains("“empty.bin” was not attached: it is empty", files.Complaint, StringComparison.Ordinal);
        Assert.Equal("kept", request.Http.Request.Form["text"]);
        Assert.Single(request.FilesOnDisk);
    }

    [Fact]
    public async Task R11_the_same_name_a_hundred_times_takes_as_many_as_allowed_and_names_some_of_the_rest()
    {
        using var form = new MultipartFormDataContent();
        for (var i = 0; i < 100; i++)
            form.Add(File("same.txt", 10), "files", "same.txt");

        var (_, files) = await request.SendAsync(form);

        Assert.Equal(StreamedRequest.MaxFiles, files.Stored.Count);
        Assert.Contains("and 92 more", Assert.Single(files.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R11_a_body_that_breaks_off_is_refused_and_leaves_nothing_behind()
    {
        using var form = new MultipartFormDataContent { { File("first.bin", 500), "files", "first.bin" }, { File("second.bin", 900), "files", "second.bin" } };

        var (refused, files) = await request.SendAsync(form, body => new MemoryStream(ReadAll(body)[..^200]));

        Assert.Equal(StatusCodes.Status400BadRequest, refused);
        Assert.Empty(files.Stored);
        Assert.Empty(request.FilesOnDisk);
    }

    [Fact]
    public async Task R11_a_request_that_says_it_is_larger_than_all_files_may_be_is_not_read()
    {
        request.Http.Request.ContentLength = 100_000_000_000;
        using var form = new MultipartFormDataContent { { File("a.bin", 10), "files", "a.bin" } };

        var (refused, _) = await request.SendAsync(form, _ => Stream.Null);

        Assert.Equal(StatusCodes.Status413PayloadTooLarge, refused);
    }

    [Fact]
    public async Task A_field_without_end_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent(new string('a', 1024 * 1024 + 1)), "text" } };

        var (refused, _) = await request.SendAsync(form);

        Assert.Equal(StatusCodes.Status413PayloadTooLarge, refused);
    }

    [Fact]
    public async Task Too_many_fields_are_refused()
    {
        using var form = new MultipartFormDataContent();
        for (var i = 0; i < 600; i++)
            form.Add(new StringContent("x"), "f" + i);

        var (refused, _) = await request.SendAsync(form);

        Assert.Equal(StatusCodes.Status400BadRequest, refused);
    }

    [Fact]
    public async Task A_file_input_left_empty_is_no_file()
    {
        const string body = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n";
        using var form = Raw(body);

        var (refused, files) = await request.SendAsync(form);

        Assert.Null(refused);
        Assert.Empty(files.Stored);
        Assert.Null(files.Complaint);
    }

    [Theory]
    [InlineData("filename=\"..\\..\\web.config\"", "web.config")]
    [InlineData("filename=\"a.txt\"; filename*=UTF-8''%2e%2e%2f%E2%80%AEgnp.exe", "gnp.exe")]
    [InlineData("filename=\"\u200B.htaccess\"", "htaccess")]
    [InlineData("filename=CON", "_CON")]
    public async Task S31_a_name_is_made_harmless_however_it_is_sent(string fileName, string expected)
    {
        using var form = Raw($"--b\r\nContent-Disposition: form-data; name=\"files\"; {fileName}\r\nContent-Type: image/png\r\n\r\nhello\r\n--b--\r\n");

        var (_, files) = await request.SendAsync(form);

        Assert.Equal(expected, Assert.Single(files.Stored).FileName);
    }

    [Theory]
    [InlineData("--b\r\nno header at all\r\n\r\nhello\r\n--b--\r\n")]
    [InlineData("--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n")]
    [InlineData("not a form")]
    [InlineData("")]
    public async Task A_broken_form_is_refused_and_leaves_nothing_behind(string body)
    {
        using var form = Raw(body);

        var (refused, _) = await request.SendAsync(form);

        Assert.Equal(StatusCodes.Status400BadRequest, refused);
        Assert.Empty(request.FilesOnDisk);
    }

    [Fact]
    public async Task What_is_no_form_with_files_is_left_alone()
    {
        using var form = new FormUrlEncodedContent([new("a", "b")]);

        var (refused, files) = await request.SendAsync(form);

        Assert.Null(refused);
        Assert.Empty(files.Stored);
        Assert.Equal("b", request.Http.Request.Form["a"]);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    [InlineData("application/javascript")]
    public async Task S31_what_the_browser_declares_counts_for_nothing(string declared)
    {
        using var content = File("page.html", 10);
        content.Headers.ContentType = new(declared);
        using var form = new MultipartFormDataContent { { content, "files", "page.html" } };

        var (_, files) = await request.SendAsync(form);

        Assert.Equal(ContentTypes.Unknown, Assert.Single(files.Stored).ContentType);
    }

    private static ByteArrayContent File(string name, int bytes)
    {
        var content = new ByteArrayContent(new byte[bytes]);
        content.Headers.ContentType = new(name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "application/octet-stream");
        return content;
    }

    private static ByteArrayContent Raw(string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        return content;
    }

    private static byte[] ReadAll(Stream body)
    {
        var copy = new MemoryStream();
        body.CopyTo(copy);
        return copy.ToArray();
    }
}
