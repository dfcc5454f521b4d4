using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Attachments;

/// <summary>Files in a folder that all web nodes share: new ones in <c>received</c>, those of work orders in <c>kept</c>, spread over sub-folders.</summary>
/// <remarks>A file's path is made of its id alone, so that no name from outside can lead anywhere.</remarks>
public sealed class FolderFileStore(IOptions<AttachmentOptions> options, TimeProvider clock) : IFileStore
{
    private const int BufferLength = 64 * 1024;
    private readonly string received = Path.Combine(options.Value.Folder, "received");
    private readonly string kept = Path.Combine(options.Value.Folder, "kept");

    public async Task<StoredContent?> ReceiveAsync(Guid id, Stream content, long maxBytes, CancellationToken cancel)
    {
        StoredContent? stored = null;
        try
        {
            stored = await WriteAsync(ReceivedPath(id), content, maxBytes, cancel);
            return stored;
        }
        finally
        {
            if (stored is null)
                Remove(id);
        }
    }

    public Stream? Open(Guid id) =>
        OpenPath(KeptPath(id)) ?? OpenPath(ReceivedPath(id))
        ?? OpenPath(KeptPath(id)); // once more: another node may have moved it between the two looks

    public bool Renew(Guid id)
    {
        try
        {
            File.SetLastWriteTimeUtc(ReceivedPath(id), clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public IReadOnlyList<Guid> ReceivedBefore(DateTimeOffset instant)
    {
        if (!Directory.Exists(received))
            return [];
        return [.. new DirectoryInfo(received).EnumerateFiles()
            .Where(file => file.LastWriteTimeUtc < instant.UtcDateTime)
            .Select(file => Guid.TryParseExact(file.Name, "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)];
    }

    public void Keep(Guid id)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeptPath(id))!);
        try
        {
            File.Move(ReceivedPath(id), KeptPath(id));
        }
        catch (FileNotFoundException)
        {
            // Another node kept it.
        }
    }

    public void Remove(Guid id)
    {
        try
        {
            File.Delete(ReceivedPath(id));
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was ever received.
        }
    }

    private async Task<StoredContent?> WriteAsync(string path, Stream content, long maxBytes, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new MemoryStream(StoredContent.HeadLength);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            await using var file = Create(path);
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferLength), cancel)) > 0)
            {
                if (file.Position + read > maxBytes)
                    return null;
                hash.AppendData(buffer, 0, read);
                head.Write(buffer, 0, (int)Math.Min(read, StoredContent.HeadLength - head.Length));
                await AppendAsync(file, buffer.AsMemory(0, read), cancel);
            }
            Finish(file);
            return new StoredContent(file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()), head.ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private FileStream Create(string path)
    {
        try
        {
            Directory.CreateDirectory(received);
            return new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete, BufferSize = 0, Options = FileOptions.Asynchronous,
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Failed(failure);
        }
    }

    private static async Task AppendAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            await file.WriteAsync(bytes, cancel);
        }
        catch (IOException failure)
        {
            throw Failed(failure);
        }
    }

    // The bytes reach the disk before the transaction that names them can be committed.
    private void Finish(FileStream file)
    {
        try
        {
            file.Flush(flushToDisk: true);
            File.SetLastWriteTimeUtc(file.SafeFileHandle, clock.GetUtcNow().UtcDateTime);
        }
        catch (IOException failure)
        {
            throw Failed(failure);
        }
    }

    private static FileStoreException Failed(Exception failure) => new("The file store could not be written.", failure);

    private static FileStream? OpenPath(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Share = FileShare.Read | FileShare.Delete, BufferSize = 0, Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            });
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string ReceivedPath(Guid id) => Path.Combine(received, Name(id));

    private string KeptPath(Guid id) => Path.Combine(kept, Name(id)[..2], Name(id)[2..4], Name(id));

    private static string Name(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);
}
