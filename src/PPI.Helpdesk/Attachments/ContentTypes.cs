using System.Text.Unicode;

namespace PPI.Helpdesk.Attachments;

/// <summary>Judges what a file is by its first bytes. Only types on this short list, and only when the name's extension agrees; all else is just bytes.</summary>
public static class ContentTypes
{
    public const string Unknown = "application/octet-stream";

    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    public static string Of(ReadOnlySpan<byte> head, string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".PNG" when head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
        ".JPG" or ".JPEG" when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
        ".GIF" when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => "image/gif",
        ".WEBP" when head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) => "image/webp",
        ".PDF" when head.StartsWith("%PDF-"u8) => "application/pdf",
        ".ZIP" when IsZip(head) => "application/zip",
        ".DOCX" when IsZip(head) => OpenXml + "wordprocessingml.document",
        ".XLSX" when IsZip(head) => OpenXml + "spreadsheetml.sheet",
        ".PPTX" when IsZip(head) => OpenXml + "presentationml.presentation",
        ".TXT" or ".LOG" or ".CSV" when IsText(head) => "text/plain; charset=utf-8",
        _ => Unknown,
    };

    private static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
                return false;
        }
        return Utf8.IsValid(WithoutCutLetter(head));
    }

    // The head may end in the middle of a letter of up to four bytes.
    private static ReadOnlySpan<byte> WithoutCutLetter(ReadOnlySpan<byte> head)
    {
        if (head.Length < StoredContent.HeadLength)
            return head;
        for (var back = 1; back <= 3; back++)
        {
            if (head[^back] >= 0xC0)
                return head[..^back];
        }
        return head;
    }
}
