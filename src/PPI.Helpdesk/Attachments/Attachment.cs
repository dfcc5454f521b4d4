namespace PPI.Helpdesk.Attachments;

/// <summary>A file that somebody gave with a step of a work order. Its bytes are in the file store, under its id.</summary>
public sealed class Attachment
{
    private Attachment()
    {
    }

    /// <summary>Random, so that it cannot be guessed; also the name under which the file store keeps the bytes.</summary>
    public Guid Id { get; private set; }

    public int WorkOrderId { get; private set; }

    /// <summary>The timeline record of the order that the file came with.</summary>
    public int RecordSequence { get; private set; }

    /// <summary>What the person called it, made harmless; never used to find anything.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>From our own short list, judged by the content; never what the browser declared.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>For the people who work on the order; its requester never sees it.</summary>
    public bool IsInternal { get; private set; }

    public int UploadedById { get; private set; }
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>Gives a received file to a step of a work order. The caller saves it together with that step.</summary>
    public static Attachment Of(ReceivedFile file, int workOrderId, int recordSequence, bool isInternal, int uploadedById, DateTimeOffset now) =>
        new()
        {
            Id = file.Id,
            WorkOrderId = workOrderId,
            RecordSequence = recordSequence,
            FileName = file.FileName,
            ContentType = file.ContentType,
            Size = file.Size,
            Sha256 = file.Sha256,
            IsInternal = isInternal,
            UploadedById = uploadedById,
            UploadedAt = now,
        };
}
