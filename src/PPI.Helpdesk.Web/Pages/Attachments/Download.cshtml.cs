using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Attachments;

/// <summary>Hands out an attached file, always to be saved and never shown: a browser must not run what somebody attached.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class DownloadModel(AttachmentDownload download) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(id, "D", out var attachmentId))
            throw new NotFoundException();
        var file = await download.RunAsync(User.ToActor(), attachmentId, cancel);
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return new FileStreamResult(file.Content, file.ContentType) { FileDownloadName = file.FileName, EnableRangeProcessing = true };
    }
}
