using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>Writes a person's roles and channels into the cookie, so that pages need no database to know who acts.</summary>
public sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.TryRemoveClaim(identity.FindFirst(ClaimTypes.Name));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.Name));
        identity.AddClaim(Number(ActorClaims.Roles, (int)user.Roles));
        identity.AddClaim(Number(ActorClaims.Channels, (int)user.Channels));
        return identity;
    }

    private static Claim Number(string type, int value) =>
        new(type, value.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer32);
}
