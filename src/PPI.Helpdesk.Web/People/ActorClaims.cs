using System.Globalization;
using System.Security.Claims;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>The signed-in person as claims, and back as <see cref="Actor"/>: a page asks who acts without asking the database.</summary>
public static class ActorClaims
{
    public const string Roles = "roles";
    public const string Channels = "channels";

    /// <summary>Who acts. Only for signed-in people; a page that anybody may open asks <see cref="ToActorOrNull"/>.</summary>
    public static Actor ToActor(this ClaimsPrincipal principal) =>
        principal.ToActorOrNull() ?? throw new InvalidOperationException("Nobody is signed in: the page lacks an authorization policy.");

    public static Actor? ToActorOrNull(this ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true || principal.Number(ClaimTypes.NameIdentifier) is not { } id)
            return null;
        return new Actor((int)id, principal.FindFirstValue(ClaimTypes.Name) ?? "",
            (Helpdesk.People.Roles)(principal.Number(Roles) ?? 0), (SupportChannels)(principal.Number(Channels) ?? 0));
    }

    internal static IEnumerable<Claim> Of(Person person) =>
    [
        Number(ClaimTypes.NameIdentifier, person.Id),
        new Claim(ClaimTypes.Name, person.Name),
        Number(Roles, (int)person.Roles),
        Number(Channels, (int)person.Channels),
    ];

    internal static Claim Number(string type, long value) => new(type, value.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64);

    internal static long? Number(this ClaimsPrincipal principal, string claim) =>
        long.TryParse(principal.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
