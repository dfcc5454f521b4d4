using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Web.Attachments;

/// <summary>On a page model whose forms send files: streams them into the file store and leaves the fields to be bound as usual.</summary>
/// <remarks>
/// The page finds the files with <c>HttpContext.ReceivedFiles()</c>. The framework's own way would copy each file to a temporary one
/// first, before anybody could say that it is too large. Policies have been checked before; the antiforgery token is checked right after,
/// because it is one of the fields: files of a request that fails there belong to nothing and are swept.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReceivesFilesAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the antiforgery filter (1000), which would read the form in the framework's way.</summary>
    public int Order => 100;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (BoundaryOf(http.Request) is not { } boundary)
            return;
        var limits = http.RequestServices.GetRequiredService<IOptions<AttachmentOptions>>().Value;
        if (http.Request.ContentLength > limits.MaxRequestBytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.MaxRequestBytes;
        context.Result = await ReadAsync(http, boundary, limits);
    }

    private static async Task<IActionResult?> ReadAsync(HttpContext http, string boundary, AttachmentOptions limits)
    {
        var form = new StreamedForm(
            http.RequestServices.GetRequiredService<ReceiveAttachment>(), http.RequestServices.GetRequiredService<IFileStore>(), limits.MaxFiles);
        try
        {
            var (fields, files) = await form.ReadAsync(boundary, http.Request.Body, http.RequestAborted);
            http.Features.Set<IFormFeature>(new FormFeature(fields));
            http.Features.Set(files);
            return null;
        }
        catch (BadHttpRequestException refusal)
        {
            return new StatusCodeResult(refusal.StatusCode);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }

    private static string? BoundaryOf(HttpRequest request)
    {
        var isForm = HttpMethods.IsPost(request.Method)
            && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        return isForm ? HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).ToString() : null;
    }
}
