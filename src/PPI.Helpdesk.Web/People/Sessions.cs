using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>Signs a browser in and out: a new cookie and a session of its own each time, asked about once a minute whether it still holds.</summary>
public sealed class Sessions(StartSession start, CheckSession check, EndSession end, TimeProvider clock)
{
    private const string SessionClaim = "session";
    private const string StartedClaim = "session-started";
    private const string StampClaim = "stamp";

    public async Task SignInAsync(HttpContext http, Person person)
    {
        var principal = await PrincipalAsync(person, http.Request.Headers.UserAgent.ToString(), http.RequestAborted);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal);
    }

    public async Task SignOutAsync(HttpContext http)
    {
        if (http.User.ToActorOrNull() is { } actor && IdOf(http.User) is { } id)
            await end.RunAsync(actor, id, http.RequestAborted);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public static int? IdOf(ClaimsPrincipal principal) => (int?)principal.Number(SessionClaim);

    /// <summary>What the cookie of a new session says.</summary>
    public async Task<ClaimsPrincipal> PrincipalAsync(Person person, string browser, CancellationToken cancel)
    {
        var session = await start.RunAsync(person.Id, browser, cancel);
        return Principal(person, session.Id, session.StartedAt.ToUnixTimeSeconds());
    }

    /// <summary>Refuses a cookie whose session is over; gives one that was not checked lately the person's present name and roles.</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        var now = clock.GetUtcNow();
        var old = cookie.Principal!;
        if (IdOf(old) is not { } session || old.Number(StartedClaim) is not { } started || now - DateTimeOffset.FromUnixTimeSeconds(started) >= Session.Lasts)
        {
            await RefuseAsync(cookie);
            return;
        }
        if (cookie.Properties.IssuedUtc is { } checkedAt && now - checkedAt < SessionCookie.CheckedEvery)
            return;
        var person = await check.RunAsync(session, old.ToActor().PersonId!.Value, old.FindFirstValue(StampClaim) ?? "", cookie.HttpContext.RequestAborted);
        if (person is null)
        {
            await RefuseAsync(cookie);
            return;
        }
        cookie.ReplacePrincipal(Principal(person, session, started));
        cookie.ShouldRenew = true;
    }

    private static ClaimsPrincipal Principal(Person person, int session, long started) => new(new ClaimsIdentity(
    [
        .. ActorClaims.Of(person),
        ActorClaims.Number(SessionClaim, session),
        ActorClaims.Number(StartedClaim, started),
        new Claim(StampClaim, person.SecurityStamp!),
    ], IdentityConstants.ApplicationScheme));

    private static async Task RefuseAsync(CookieValidatePrincipalContext cookie)
    {
        cookie.RejectPrincipal();
        await cookie.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
