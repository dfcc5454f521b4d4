using System.Globalization;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Without a mail server: each message becomes one .eml file, which any mail program opens.</summary>
public sealed class FolderTransport(string folder, SenderOptions from) : IMailTransport, IMailConnection
{
    public string Folder => folder;

    public Task<IMailConnection> ConnectAsync(CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return Task.FromResult<IMailConnection>(this);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailServerException($"The folder for messages, {folder}, cannot be made: {failure.Message}", failure);
        }
    }

    /// <summary>Written beside and moved into place, so that nobody reads half a message; a repetition replaces its own file.</summary>
    public async Task<Delivery> SendAsync(OutgoingMessage message)
    {
        var file = Path.Combine(folder, NameOf(message));
        try
        {
            using var mime = MimeForm.Of(message, from);
            await mime.WriteToAsync(file + ".part");
            File.Move(file + ".part", file, overwrite: true);
            return Delivery.Taken;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailServerException($"The folder for messages, {folder}, cannot be written: {failure.Message}", failure);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string NameOf(OutgoingMessage message) =>
        string.Create(CultureInfo.InvariantCulture, $"{message.CreatedAt:yyyyMMdd-HHmmss}-{message.Id:D6}-{message.Kind}.eml");
}
