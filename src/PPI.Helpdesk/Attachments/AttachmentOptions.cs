using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace PPI.Helpdesk.Attachments;

/// <summary>Where attached files are kept and how large they may be. Section <c>Attachments</c>.</summary>
public sealed class AttachmentOptions
{
    public const string Section = "Attachments";
    public const long MiB = 1024 * 1024;

    /// <summary>Outside the web root; shared by all web nodes. Relative to the content root.</summary>
    [Required(ErrorMessage = "Attachments:Folder is empty. Write the folder in which attached files are kept, for example /var/lib/helpdesk/attachments.")]
    public string Folder { get; set; } = "App_Data/attachments";

    /// <summary>The largest file, in bytes.</summary>
    [Range(1, 1024 * MiB, ErrorMessage = "Attachments:MaxBytes must lie between 1 and 1073741824 (1 GiB). Write the size of the largest file in bytes, for example 26214400.")]
    public long MaxBytes { get; set; } = 25 * MiB;

    /// <summary>The most files sent with one form.</summary>
    [Range(1, 20, ErrorMessage = "Attachments:MaxFiles must lie between 1 and 20. Write how many files may be sent at once, for example 10.")]
    public int MaxFiles { get; set; } = 10;

    /// <summary>The largest request that can be in order: all files, and room for the text around them.</summary>
    public long MaxRequestBytes => MaxFiles * MaxBytes + 4 * MiB;

    /// <summary>"25 MB" for 26214400.</summary>
    public static string InWords(long bytes) => bytes < MiB
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)MiB:0.#} MB");
}
