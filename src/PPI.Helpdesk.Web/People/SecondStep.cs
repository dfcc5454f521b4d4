using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Web.People;

/// <summary>Between the right password and the second factor: a sealed cookie says who has proved the first, for ten minutes. It opens nothing else.</summary>
public static class SecondStep
{
    public const string Address = "/sign-in/second-step";

    public static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;

    private const string StampClaim = "stamp";

    private static readonly TimeSpan lasts = TimeSpan.FromMinutes(10);

    public static Task BeginAsync(HttpContext http, Person person) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [ActorClaims.Number(ClaimTypes.NameIdentifier, person.Id), new Claim(StampClaim, person.SecurityStamp!)], Scheme)));

    /// <summary>Who has proved the password; null when nobody has, or too long ago.</summary>
    public static async Task<PasswordProof?> ReadAsync(HttpContext http)
    {
        var ticket = await http.AuthenticateAsync(Scheme);
        return ticket.Principal?.Number(ClaimTypes.NameIdentifier) is { } id ? new((int)id, ticket.Principal.FindFirstValue(StampClaim) ?? "") : null;
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);

    public static void Configure(CookieAuthenticationOptions options, SiteOptions site, IHostEnvironment environment)
    {
        var plain = SessionCookie.IsPlain(site, environment);
        options.Cookie.Name = plain ? "helpdesk-step" : "__Host-helpdesk-step";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = lasts;
        options.SlidingExpiration = false;
    }
}

/// <summary>Whose password was proved, and their stamp then: a new password makes the proof void.</summary>
public sealed record PasswordProof(int PersonId, string SecurityStamp);
