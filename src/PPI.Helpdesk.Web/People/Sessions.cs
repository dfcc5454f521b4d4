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
    private const string ProvedClaim = "proved";
    private const string SecondFactorClaim = "second-factor";

    /// <summary>So long after signing in, or proving it again, a person may do what is sensitive.</summary>
    public static readonly TimeSpan ProofLasts = TimeSpan.FromMinutes(15);

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

    /// <summary>The person has proved again that it is they: the same session, fit for what is sensitive.</summary>
    public Task ProveAsync(HttpContext http, Person person) => RenewAsync(http, person, clock.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>What has just changed about the person, a second factor for example, counts in this session at once.</summary>
    public async Task RefreshAsync(HttpContext http, CancellationToken cancel)
    {
        if (IdOf(http.User) is { } session && await check.RunAsync(session, http.User.ToActor().PersonId!.Value, StampOf(http.User), cancel) is { } person)
            await RenewAsync(http, person, http.User.Number(ProvedClaim) ?? 0);
    }

    public static int? IdOf(ClaimsPrincipal principal) => (int?)principal.Number(SessionClaim);

    /// <summary>The person's stamp when the session was last checked.</summary>
    public static string StampOf(ClaimsPrincipal principal) => principal.FindFirstValue(StampClaim) ?? "";

    public static bool HasSecondFactor(ClaimsPrincipal principal) => principal.HasClaim(SecondFactorClaim, bool.TrueString);

    public static bool IsProvedLately(ClaimsPrincipal principal, DateTimeOffset now) =>
        principal.Number(ProvedClaim) is { } proved && now - DateTimeOffset.FromUnixTimeSeconds(proved) < ProofLasts;

    /// <summary>What the cookie of a new session says.</summary>
    public async Task<ClaimsPrincipal> PrincipalAsync(Person person, string browser, CancellationToken cancel)
    {
        var session = await start.RunAsync(person.Id, browser, cancel);
        var now = session.StartedAt.ToUnixTimeSeconds();
        return Principal(person, session.Id, now, proved: now);
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
        var person = await check.RunAsync(session, old.ToActor().PersonId!.Value, StampOf(old), cookie.HttpContext.RequestAborted);
        if (person is null)
        {
            await RefuseAsync(cookie);
            return;
        }
        cookie.ReplacePrincipal(Principal(person, session, started, old.Number(ProvedClaim) ?? started));
        cookie.ShouldRenew = true;
    }

    private static async Task RenewAsync(HttpContext http, Person person, long proved)
    {
        if (IdOf(http.User) is { } session && http.User.Number(StartedClaim) is { } started)
            await http.SignInAsync(IdentityConstants.ApplicationScheme, Principal(person, session, started, proved));
    }

    private static ClaimsPrincipal Principal(Person person, int session, long started, long proved) => new(new ClaimsIdentity(
    [
        .. ActorClaims.Of(person),
        .. ReaderPreferences.ClaimsOf(person),
        ActorClaims.Number(SessionClaim, session),
        ActorClaims.Number(StartedClaim, started),
        ActorClaims.Number(ProvedClaim, proved),
        new Claim(SecondFactorClaim, person.HasSecondFactor.ToString()),
        new Claim(StampClaim, person.SecurityStamp!),
    ], IdentityConstants.ApplicationScheme));

    private static async Task RefuseAsync(CookieValidatePrincipalContext cookie)
    {
        cookie.RejectPrincipal();
        await cookie.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
