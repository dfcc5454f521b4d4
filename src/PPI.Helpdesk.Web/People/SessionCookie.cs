using Microsoft.AspNetCore.Authentication.Cookies;

namespace PPI.Helpdesk.Web.People;

/// <summary>The cookie that carries a session: what it looks like and how long it lasts.</summary>
public static class SessionCookie
{
    public const string Name = "__Host-helpdesk";

    /// <summary>A session that is not used for so long ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);

    /// <summary>A changed role, a disabled account or an ended session takes effect within this time.</summary>
    public static readonly TimeSpan CheckedEvery = TimeSpan.FromSeconds(50);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
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
