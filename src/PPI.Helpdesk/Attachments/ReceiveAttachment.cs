using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Attachments;

/// <summary>Takes in one file: makes its name harmless, stores its bytes, judges its type. It belongs to no work order yet.</summary>
public sealed class ReceiveAttachment(IFileStore store, IOptions<AttachmentOptions> options, ILogger<ReceiveAttachment> log)
{
    /// <exception cref="RuleBrokenException">The file is refused; the message names it and says why. Other files are not concerned.</exception>
    public async Task<ReceivedFile> RunAsync(string? name, Stream content, CancellationToken cancel)
    {
        var fileName = NormalizedFileName.Of(name);
        var id = Guid.NewGuid();
        var stored = await StoreAsync(id, fileName, content, cancel)
            ?? throw new RuleBrokenException($"“{fileName}” was not attached: it is larger than {AttachmentOptions.InWords(options.Value.MaxBytes)}. Send a smaller one, or part of it.");
        if (stored.Size == 0)
        {
            store.Remove(id);
            throw new RuleBrokenException($"“{fileName}” was not attached: it is empty. Look whether it is the right file.");
        }
        return new ReceivedFile(id, fileName, ContentTypes.Of(stored.Head.Span, fileName), stored.Size, stored.Sha256);
    }

    private async Task<StoredContent?> StoreAsync(Guid id, string fileName, Stream content, CancellationToken cancel)
    {
        try
        {
            return await store.ReceiveAsync(id, content, options.Value.MaxBytes, cancel);
        }
        catch (FileStoreException failure)
        {
            log.LogError(failure, "An attachment could not be stored. Look at the folder named in Attachments:Folder: is it there, writable, and not full?");
            throw new RuleBrokenException($"“{fileName}” was not attached: it could not be stored. Try again later; the helpdesk's administrators can see why.");
        }
    }
}
