using Microsoft.AspNetCore.Components;

namespace PPI.Helpdesk.Web.Components;

/// <summary>Addresses of static files with their fingerprint, so that browsers keep them until they change.</summary>
public static class StaticFile
{
    /// <param name="file">The path below wwwroot, without a leading slash.</param>
    public static string AddressOf(HttpContext context, string file)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{assets?[file] ?? file}";
    }
}
