using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>S-02: who may not have a file learns nothing about it, not even that it exists.</summary>
public sealed class S02_foreign_attachments(AttachmentScene scene) : IClassFixture<AttachmentScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Asked => new("GET", "HEAD", "Range");

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task A_foreign_an_internal_and_an_unknown_file_are_answered_alike(string asked)
    {
        var shown = await scene.AttachAsync("screen.txt", new byte[3000]);
        var inner = await scene.AttachAsync("notes.txt", new byte[5000], isInternal: true);
        var unknown = await AnswerAsync(scene.Colleague, asked, Guid.NewGuid().ToString());

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(unknown, await AnswerAsync(scene.Colleague, asked, shown.ToString()));
        Assert.Equal(unknown, await AnswerAsync(scene.Colleague, asked, inner.ToString()));
        Assert.Equal(unknown, await AnswerAsync(scene.Colleague, asked, "1"));
        Assert.Equal(await AnswerAsync(scene.Requester, asked, Guid.NewGuid().ToString()), await AnswerAsync(scene.Requester, asked, inner.ToString()));
        Assert.Equal(await AnswerAsync(scene.Administrator, asked, Guid.NewGuid().ToString()), await AnswerAsync(scene.Administrator, asked, shown.ToString()));
    }

    [Fact]
    public async Task Staff_find_the_internal_file_and_the_customer_the_other_one()
    {
        var shown = await scene.AttachAsync("screen.txt", [1]);
        var inner = await scene.AttachAsync("notes.txt", [2], isInternal: true);

        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(scene.Requester, "GET", shown.ToString())).Status);
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(scene.Owner, "GET", inner.ToString())).Status);
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(scene.Specialist, "GET", inner.ToString())).Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_whatever_the_id()
    {
        var shown = await scene.AttachAsync("screen.txt", [1]);
        using var nobody = scene.Browser();

        using var known = await nobody.GetAsync($"/attachments/{shown}", Cancel);
        using var unknown = await nobody.GetAsync($"/attachments/{Guid.NewGuid()}", Cancel);

        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        Assert.Equal(unknown.StatusCode, known.StatusCode);
    }

    [Fact]
    public async Task A_thousand_neighbours_of_an_id_on_either_side_are_not_found()
    {
        var shown = await scene.AttachAsync("screen.txt", [1]);
        var id = BinaryPrimitives.ReadUInt128BigEndian(shown.ToByteArray(bigEndian: true));
        var bytes = new byte[16];

        foreach (var step in Enumerable.Range(1, 1000))
            foreach (var neighbour in (UInt128[])[id + (UInt128)step, id - (UInt128)step])
            {
                BinaryPrimitives.WriteUInt128BigEndian(bytes, neighbour);
                using var answer = await scene.Requester.GetAsync($"/attachments/{new Guid(bytes, bigEndian: true)}", Cancel);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
    }

    private static async Task<Answer> AnswerAsync(HttpClient browser, string asked, string id)
    {
        using var request = new HttpRequestMessage(asked == "HEAD" ? HttpMethod.Head : HttpMethod.Get, $"/attachments/{id}");
        if (asked == "Range")
            request.Headers.Range = new RangeHeaderValue(0, 10);
        using var answer = await browser.SendAsync(request, Cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order(StringComparer.Ordinal);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        return new Answer(answer.StatusCode, string.Join(' ', headers), answer.Content.Headers.ContentLength ?? body.Length, answer.Headers.ETag?.ToString());
    }

    private sealed record Answer(HttpStatusCode Status, string Headers, long Length, string? ETag);
}
