using Microsoft.AspNetCore.Identity;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Web.People;

/// <summary>Which passkeys are taken: made for the configured site, used on it and not inside another, after finger, face or PIN.</summary>
public static class PasskeyRules
{
    private const string Required = "required";

    public static void Configure(IdentityPasskeyOptions options, SiteOptions site)
    {
        var origin = site.BaseUrl.GetLeftPart(UriPartial.Authority);
        options.ServerDomain = site.BaseUrl.IdnHost;
        options.UserVerificationRequirement = Required;
        options.ResidentKeyRequirement = Required;
        options.ValidateOrigin = used => ValueTask.FromResult(used.Origin == origin && !used.CrossOrigin);
    }

    /// <summary>Browsers make passkeys for names, not for numbers, and only where nobody listens.</summary>
    public static bool AreOffered(SiteOptions site) =>
        site.BaseUrl.HostNameType == UriHostNameType.Dns && (site.BaseUrl.Scheme == Uri.UriSchemeHttps || site.BaseUrl.Host == "localhost");
}
