namespace PPI.Helpdesk.Attachments;

/// <summary>Keeps the bytes of attached files outside the database: a folder here, object storage elsewhere. Files are known by id alone.</summary>
/// <remarks>A file is first <em>received</em>. It is <em>kept</em> once it is known to belong to a work order, or removed.</remarks>
public interface IFileStore
{
    /// <summary>Stores the content durably and returns what was stored; null, with nothing stored, when there is more than <paramref name="maxBytes"/>.</summary>
    Task<StoredContent?> ReceiveAsync(Guid id, Stream content, long maxBytes, CancellationToken cancel);

    /// <summary>The content from its start, seekable; null when there is none.</summary>
    Stream? Open(Guid id);

    /// <summary>Starts the hour again after which a received file may be removed; false when it is gone already.</summary>
    bool Renew(Guid id);

    /// <summary>Files received before that instant and neither kept nor removed since, also those whose receiving broke off.</summary>
    IReadOnlyList<Guid> ReceivedBefore(DateTimeOffset instant);

    /// <summary>Keeps a received file for good. Does nothing when another node was faster.</summary>
    void Keep(Guid id);

    /// <summary>Removes a received file. Does nothing when another node was faster.</summary>
    void Remove(Guid id);
}
