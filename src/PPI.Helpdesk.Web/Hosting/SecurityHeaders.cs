using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Primitives;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>The headers that every answer bears: pages, files, refusals and errors alike.</summary>
/// <remarks>A start-up filter, so that it also stands around what the host itself answers, such as 400 to a foreign host name.</remarks>
public sealed class SecurityHeaders : IStartupFilter
{
    private const string NonceKey = "csp-nonce";
    private const string OneYear = "max-age=31536000; includeSubDomains";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Response.OnStarting(Write, context);
            return following(context);
        });
        next(app);
    };

    /// <summary>The word that an inline script or style of this answer must bear to be run.</summary>
    internal static string NonceOf(HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
            context.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        // A page may be stricter: a downloaded file is shut into a sandbox.
        if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy))
            headers.ContentSecurityPolicy = Policy(context);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = OneYear;
        // Whoever goes back to a page after signing out, or finds it in a shared cache, finds nothing.
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static string Policy(HttpContext context)
    {
        // Hangfire's dashboard sets styles from its own script, which a nonce cannot allow; only administrators open it.
        var styles = context.Request.Path.StartsWithSegments(JobsSetup.Dashboard) ? "'self' 'unsafe-inline'" : $"'self' 'nonce-{NonceOf(context)}'";
        return $"default-src 'self'; script-src 'self' 'nonce-{NonceOf(context)}'; style-src {styles}; img-src 'self' data:; " +
            "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
