using System.Globalization;
using System.Security.Claims;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>What the signed-in person prefers, from the cookie of their session: no page asks the database for it.</summary>
/// <param name="Zone">Null: the helpdesk's.</param>
/// <param name="Dates">Null: as the helpdesk writes them.</param>
public sealed record ReaderPreferences(bool SingleKeys, TimeZoneInfo? Zone, CultureInfo? Dates)
{
    private const string SingleKeysOffClaim = "single-keys-off";
    private const string ZoneClaim = "zone";
    private const string DatesClaim = "dates";

    public static ReaderPreferences None { get; } = new(SingleKeys: true, Zone: null, Dates: null);

    public static ReaderPreferences Of(ClaimsPrincipal? principal)
    {
        if (principal?.Identity?.IsAuthenticated != true)
            return None;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(principal.FindFirstValue(ZoneClaim) ?? "", out var found) ? found : null;
        var dates = principal.FindFirstValue(DatesClaim) is { } name && ReadingPreferences.DateLanguages.Contains(name) ? CultureInfo.GetCultureInfo(name) : null;
        return new ReaderPreferences(!principal.HasClaim(SingleKeysOffClaim, bool.TrueString), zone, dates);
    }

    /// <summary>Only what differs from the usual: the cookie goes with every request.</summary>
    internal static IEnumerable<Claim> ClaimsOf(Person person)
    {
        if (person.SingleKeysOff)
            yield return new Claim(SingleKeysOffClaim, bool.TrueString);
        if (person.TimeZone.Length > 0)
            yield return new Claim(ZoneClaim, person.TimeZone);
        if (person.DateLanguage.Length > 0)
            yield return new Claim(DatesClaim, person.DateLanguage);
    }
}
