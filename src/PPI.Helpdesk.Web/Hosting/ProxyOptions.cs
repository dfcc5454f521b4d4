using System.ComponentModel.DataAnnotations;
using System.Net;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Which reverse proxies stand before the program. What anybody else says in X-Forwarded-… headers is ignored.</summary>
public sealed record ProxyOptions : IValidatableObject
{
    public const string Section = "Proxy";

    /// <summary>Addresses ("10.0.0.7") or networks ("10.0.0.0/24").</summary>
    public string[] Trusted { get; init; } = [];

    public IEnumerable<IPNetwork> Networks => Trusted.Select(Read).OfType<IPNetwork>();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Trusted
        .Where(entry => Read(entry) is null)
        .Select(entry => new ValidationResult($"Proxy:Trusted holds \"{entry}\". Write the address of a reverse proxy, or its network, for example 10.0.0.7 or 10.0.0.0/24."));

    private static IPNetwork? Read(string entry) =>
        IPNetwork.TryParse(entry, out var network) ? network
        : IPAddress.TryParse(entry, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
