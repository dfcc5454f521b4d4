using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Tests.Attachments;

public sealed class Receiving_a_file : IDisposable
{
    private readonly StoreInATemporaryFolder folder = new(maxBytes: 100_000);

    public void Dispose() => folder.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ReceiveAttachment Receive => new(folder.Store, folder.Options, NullLogger<ReceiveAttachment>.Instance);

    [Fact]
    public async Task It_is_stored_whole_under_its_random_id_and_nothing_of_its_name()
    {
        var content = Encoding.UTF8.GetBytes(new string('x', 99_999));

        var file = await Receive.RunAsync("../../web.config", new MemoryStream(content), Cancel);

        Assert.Equal($"received{Path.DirectorySeparatorChar}{file.Id:N}", Assert.Single(folder.Files));
        Assert.Equal(new ReceivedFile(file.Id, "web.config", ContentTypes.Unknown, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), file);
        Assert.Equal(content, await BytesOf(file.Id));
    }

    [Fact]
    public async Task One_as_large_as_allowed_is_taken_and_one_byte_more_is_refused_by_name()
    {
        await Receive.RunAsync("fits.bin", new MemoryStream(new byte[100_000]), Cancel);

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => Receive.RunAsync("big.bin", new MemoryStream(new byte[100_001]), Cancel));

        Assert.Contains("“big.bin” was not attached: it is larger than 100000 bytes", refusal.Message, StringComparison.Ordinal);
        Assert.Single(folder.Files);
    }

    [Fact]
    public async Task An_empty_one_is_refused_by_name()
    {
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => Receive.RunAsync("nothing.txt", new MemoryStream(), Cancel));

        Assert.Contains("“nothing.txt”", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task One_that_breaks_off_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<EndOfStreamException>(() => Receive.RunAsync("half.bin", new BreaksOff(), Cancel));

        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Without_a_usable_folder_it_is_refused_and_the_cause_stays_inside()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Folder, "received"), "a file where a folder should be", Cancel);

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => Receive.RunAsync("a.txt", new MemoryStream([1]), Cancel));

        Assert.Contains("“a.txt” was not attached: it could not be stored", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Folder, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_it_is_found_as_before_and_no_longer_waits()
    {
        var file = await Receive.RunAsync("a.txt", new MemoryStream([1, 2, 3]), Cancel);

        folder.Store.Keep(file.Id);
        folder.Store.Keep(file.Id);
        folder.Store.Remove(file.Id);

        Assert.Equal([1, 2, 3], await BytesOf(file.Id));
        Assert.Empty(folder.Store.ReceivedBefore(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task It_waits_an_hour_and_another_one_when_renewed()
    {
        var file = await Receive.RunAsync("a.txt", new MemoryStream([1]), Cancel);
        folder.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal([file.Id], folder.Store.ReceivedBefore(folder.Clock.Now().AddHours(-1)));

        Assert.True(folder.Store.Renew(file.Id));

        Assert.Empty(folder.Store.ReceivedBefore(folder.Clock.Now().AddHours(-1)));
    }

    [Fact]
    public void What_is_gone_is_not_there()
    {
        var id = Guid.NewGuid();

        Assert.Null(folder.Store.Open(id));
        Assert.False(folder.Store.Renew(id));
        Assert.Empty(folder.Store.ReceivedBefore(DateTimeOffset.MaxValue));
        folder.Store.Remove(id);
    }

    private async Task<byte[]> BytesOf(Guid id)
    {
        await using var stream = folder.Store.Open(id)!;
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    /// <summary>A connection lost after the first block.</summary>
    private sealed class BreaksOff : MemoryStream
    {
        private bool begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (begun)
                throw new EndOfStreamException();
            begun = true;
            return ValueTask.FromResult(10);
        }
    }
}
