namespace PPI.Helpdesk.Attachments;

/// <summary>What the file store found while storing.</summary>
/// <remarks>Size in bytes, Sha256 in lower-case hexadecimal, Head the first bytes (<see cref="HeadLength"/> at most).</remarks>
public sealed record StoredContent(long Size, string Sha256, ReadOnlyMemory<byte> Head)
{
    public const int HeadLength = 4096;
}
