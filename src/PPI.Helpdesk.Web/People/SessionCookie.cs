using Microsoft.AspNetCore.Authentication.Cookies;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Web.People;

/// <summary>The cookie that carries a session: what it looks like and how long it lasts.</summary>
public static class SessionCookie
{
    /// <summary>The prefix makes browsers refuse a cookie of this name that another host, or an unencrypted page, tries to set.</summary>
    public const string Name = "__Host-helpdesk";

    /// <summary>Without encryption browsers would not take the other one; for trying things out on one machine.</summary>
    public const string PlainName = "helpdesk";

    /// <summary>A session that is not used for so long ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);

    /// <summary>A changed role, a disabled account or an ended session takes effect within this time.</summary>
    public static readonly TimeSpan CheckedEvery = TimeSpan.FromSeconds(50);

    /// <summary>Only a site without encryption, on this machine or in Development, gets the plain cookie. Elsewhere nobody can sign in until the site is encrypted.</summary>
    public static bool IsPlain(SiteOptions site, IHostEnvironment environment) =>
        site.BaseUrl.Scheme == Uri.UriSchemeHttp && (site.BaseUrl.IsLoopback || environment.IsDevelopment());

    public static void Configure(CookieAuthenticationOptions options, SiteOptions site, IHostEnvironment environment)
    {
        var plain = IsPlain(site, environment);
        options.Cookie.Name = plain ? PlainName : Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = cookie => cookie.HttpContext.RequestServices.GetRequiredService<Sessions>().ValidateAsync(cookie),
            // Somebody who is signed in and may not gets the status itself, shown by the error page, instead of a detour.
            OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            },
        };
    }
}
