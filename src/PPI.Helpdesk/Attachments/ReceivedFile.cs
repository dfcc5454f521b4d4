namespace PPI.Helpdesk.Attachments;

/// <summary>A file whose bytes are safely stored, but which belongs to no work order yet. Left alone, it is removed after an hour.</summary>
/// <remarks>Size in bytes, Sha256 in lower-case hexadecimal.</remarks>
public sealed record ReceivedFile(Guid Id, string FileName, string ContentType, long Size, string Sha256);
