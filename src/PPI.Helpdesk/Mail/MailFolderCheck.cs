using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Mail;

/// <summary>Says at start, not at the first message, when the folder for messages cannot be used.</summary>
internal sealed class MailFolderCheck(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        if (options.HasServer || string.IsNullOrWhiteSpace(options.Folder))
            return ValidateOptionsResult.Skip;
        var folder = options.FolderIn(environment.ContentRootPath);
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, $".probe-{Guid.NewGuid():N}"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail(
                $"Mail:Folder names \"{folder}\", which cannot be written ({failure.Message}). Write a folder that the helpdesk's account may write to, or name a mail server in Mail:Smtp:Host.");
        }
    }
}
