using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Web.Attachments;

/// <summary>Reads a form part by part: fields into memory, within limits; each file straight into the file store.</summary>
internal sealed class StreamedForm(ReceiveAttachment receive, IFileStore store, int maxFiles)
{
    private const int MaxNames = 5;
    private const int MaxBoundaryLength = 100;
    private const int MaxFields = 500;
    private const int MaxFieldBytes = 1024 * 1024;
    private const int MaxAllFieldsBytes = 4 * MaxFieldBytes;

    private readonly List<ReceivedFile> stored = [];
    private readonly List<string> refusals = [];
    private readonly List<string> leftOut = [];
    private KeyValueAccumulator fields;
    private int fieldBytes;

    public async Task<(FormCollection Fields, ReceivedFiles Files)> ReadAsync(string boundary, Stream body, CancellationToken cancel)
    {
        if (boundary.Length is 0 or > MaxBoundaryLength)
            throw new InvalidDataException("The form's boundary is missing or too long.");
        try
        {
            var parts = new MultipartReader(boundary, body);
            while (await parts.ReadNextSectionAsync(cancel) is { } part)
                await ReadPartAsync(part, cancel);
            RenewStored();
            NameLeftOut();
        }
        catch
        {
            stored.ForEach(file => store.Remove(file.Id));
            throw;
        }
        return (new FormCollection(fields.GetResults()), new ReceivedFiles(stored, refusals));
    }

    private Task ReadPartAsync(MultipartSection part, CancellationToken cancel)
    {
        if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
            throw new InvalidDataException("A part of the form does not say what it is.");
        return disposition.IsFileDisposition()
            ? ReceiveAsync(FileNameOf(disposition), part.Body, cancel)
            : ReadFieldAsync(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), part.Body, cancel);
    }

    private static string FileNameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();

    // An input of type file that was left empty is sent as a file without name and content.
    private async Task ReceiveAsync(string name, Stream content, CancellationToken cancel)
    {
        if (name.Length == 0)
            return;
        if (stored.Count == maxFiles)
        {
            leftOut.Add(NormalizedFileName.Of(name));
            return;
        }
        try
        {
            stored.Add(await receive.RunAsync(name, content, cancel));
        }
        catch (RuleBrokenException refusal)
        {
            refusals.Add(refusal.Message);
        }
    }

    private async Task ReadFieldAsync(string name, Stream content, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            bytes.Write(buffer, 0, read);
            fieldBytes += read;
            if (bytes.Length > MaxFieldBytes || fieldBytes > MaxAllFieldsBytes)
                throw new BadHttpRequestException("A field of the form is too long.", StatusCodes.Status413PayloadTooLarge);
        }
        fields.Append(name, Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        if (fields.ValueCount > MaxFields)
            throw new BadHttpRequestException("The form has too many fields.");
    }

    // A slow line may take longer for all files than a single received one is left alone.
    private void RenewStored()
    {
        foreach (var file in stored.Where(file => !store.Renew(file.Id)).ToList())
        {
            stored.Remove(file);
            refusals.Add($"“{file.FileName}” was not attached: sending took too long. Send it once more.");
        }
    }

    private void NameLeftOut()
    {
        if (leftOut.Count == 0)
            return;
        var names = string.Join(", ", leftOut.Take(MaxNames).Select(name => $"“{name}”"));
        var others = leftOut.Count > MaxNames ? $" and {leftOut.Count - MaxNames} more" : "";
        refusals.Add($"Not attached: {names}{others}. At most {maxFiles} files go at once; send the rest with another message.");
    }
}
