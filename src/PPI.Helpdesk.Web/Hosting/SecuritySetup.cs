using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>What protects every page alike: headers, host names, proxies, form tokens, limits of the server.</summary>
public static class SecuritySetup
{
    private const long LargestPlainRequest = 4 * 1024 * 1024;

    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        // First of all start-up filters: the host's own refusals pass through it on their way out.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, SecurityHeaders>());
        builder.Services.Insert(1, ServiceDescriptor.Singleton<IStartupFilter, UserPartRefusal>());
        builder.Services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>(TrustOnlyConfigured);
        builder.Services.AddOptions<HostFilteringOptions>().Configure<IOptions<SiteOptions>, IConfiguration>(AnswerOnlyToOwnNames);
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>(BindToSite);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestPlainRequest;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(30);
            server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        return builder;
    }

    private static void TrustOnlyConfigured(ForwardedHeadersOptions headers, IOptions<ProxyOptions> proxies)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in proxies.Value.Networks)
            headers.KnownIPNetworks.Add(network);
        // Without a proxy there is nobody to believe; an empty list would otherwise mean "everybody".
        if (proxies.Value.Trusted.Length == 0)
            headers.ForwardedHeaders = ForwardedHeaders.None;
    }

    private static void AnswerOnlyToOwnNames(HostFilteringOptions hosts, IOptions<SiteOptions> site, IConfiguration configuration)
    {
        var configured = configuration["AllowedHosts"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        hosts.AllowedHosts = [.. configured.Where(host => host != "*"), site.Value.BaseUrl.Host, "localhost", "127.0.0.1", "[::1]"];
        hosts.AllowEmptyHosts = false;
        hosts.IncludeFailureMessage = false;
    }

    private static void BindToSite(AntiforgeryOptions antiforgery, IOptions<SiteOptions> site)
    {
        var encrypted = site.Value.BaseUrl.Scheme == Uri.UriSchemeHttps;
        antiforgery.Cookie.Name = encrypted ? "__Host-helpdesk-form" : "helpdesk-form";
        antiforgery.Cookie.SecurePolicy = encrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        antiforgery.Cookie.HttpOnly = true;
    }
}
