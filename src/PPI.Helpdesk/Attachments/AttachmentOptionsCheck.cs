using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Attachments;

/// <summary>Says at start, not at the first attachment, when the folder cannot be used.</summary>
internal sealed class AttachmentOptionsCheck : IValidateOptions<AttachmentOptions>
{
    public ValidateOptionsResult Validate(string? name, AttachmentOptions options)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            using var probe = new FileStream(Path.Combine(options.Folder, $".probe-{Guid.NewGuid():N}"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose,
            });
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail(
                $"Attachments:Folder names “{options.Folder}”, which cannot be written ({failure.Message}). Write a folder that the helpdesk's account may create and write to.");
        }
    }
}
