using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Finds an attached file for somebody who sees its work order, and the step that it came with. For all others there is no such file.</summary>
public sealed class AttachmentDownload(HelpdeskDbContext db, IFileStore store, ILogger<AttachmentDownload> log)
{
    /// <returns>The file, whose content the caller disposes of.</returns>
    public async Task<DownloadedFile> RunAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        var file = await FindAsync(actor, id, cancel) ?? throw new NotFoundException();
        if (store.Open(id) is { } content)
            return new DownloadedFile(file.FileName, file.ContentType, content);
        log.LogError("The bytes of attachment {AttachmentId} are missing from the file store. Is Attachments:Folder the same on every node, and was it restored with the database?", id);
        throw new NotFoundException();
    }

    private async Task<Attachment?> FindAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        var found = await (
            from order in db.WorkOrders.AsNoTracking().VisibleTo(actor)
            join attachment in db.Attachments on order.Id equals attachment.WorkOrderId
            where attachment.Id == id
            select new { attachment, order.RequesterId }).SingleOrDefaultAsync(cancel);
        return found is null || (found.attachment.IsInternal && !actor.SeesInternalRecords(found.RequesterId)) ? null : found.attachment;
    }
}

/// <summary>A file on its way to a person who may have it.</summary>
public sealed record DownloadedFile(string FileName, string ContentType, Stream Content);
