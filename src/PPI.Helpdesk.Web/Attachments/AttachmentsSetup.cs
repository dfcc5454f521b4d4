using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Web.Attachments;

/// <summary>Attached files as a web node sees them: a folder beside the application unless configured, never one that it serves.</summary>
public static class AttachmentsSetup
{
    public static WebApplicationBuilder AddAttachments(this WebApplicationBuilder builder)
    {
        builder.Services.AddAttachments();
        var served = builder.Environment.WebRootPath is { } root ? Path.GetFullPath(root) : null;
        builder.Services.AddOptions<AttachmentOptions>()
            .PostConfigure(options => options.Folder = Path.GetFullPath(options.Folder, Path.GetFullPath(builder.Environment.ContentRootPath)))
            .Validate(options => served is null || !IsWithin(served, options.Folder),
                "Attachments:Folder lies inside the folder that the web server serves. Write one outside of it.");
        return builder;
    }

    /// <summary>The files that came with this request's form. The page model must bear <see cref="ReceivesFilesAttribute"/>.</summary>
    public static ReceivedFiles ReceivedFiles(this HttpContext http) => http.Features.Get<ReceivedFiles>() ?? Attachments.ReceivedFiles.None;

    private static bool IsWithin(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }
}
