using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>A key between the page that shows it and the code that proves it: in the page alone, sealed for its person. Opening the page writes nothing.</summary>
public sealed class NewAuthenticatorKeys(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly SealedText seal = new(protection.CreateProtector("PPI.Helpdesk.NewAuthenticatorKey"), lasts: TimeSpan.FromHours(1), clock);

    public string Seal(Actor actor, string key) => seal.Seal(For(actor), key);

    /// <summary>The key that the page showed; null when it was made up, for somebody else, or more than an hour ago.</summary>
    public string? Open(Actor actor, string? shown) => seal.Open(For(actor), shown)?.Text;

    private static string For(Actor actor) => actor.PersonId!.Value.ToString(CultureInfo.InvariantCulture);
}
