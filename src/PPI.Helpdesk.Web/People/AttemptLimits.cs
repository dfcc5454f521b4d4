using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>Slows down whoever tries many passwords or addresses: by network address, and by the name that is tried, whether or not it exists.</summary>
public sealed class AttemptLimits(IOptions<PeopleOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> byAddress = EachMinute(options.Value.TriesPerAddress);
    private readonly PartitionedRateLimiter<string> byAccount = EachMinute(options.Value.TriesPerAccount);

    /// <summary>Counts one try; false when there were too many within a minute.</summary>
    public bool MayTry(HttpContext http, string name) =>
        MayTry(http) && Taken(byAccount, AccountLink.Fingerprint(Person.Normalize(name)));

    /// <inheritdoc cref="MayTry(HttpContext, string)"/>
    public bool MayTry(HttpContext http) => Taken(byAddress, Network(http));

    public void Dispose()
    {
        byAddress.Dispose();
        byAccount.Dispose();
    }

    private static bool Taken(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    /// <summary>One subscriber of IPv6 has a whole /64 to choose addresses from.</summary>
    private static string Network(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is null || address.IsIPv4MappedToIPv6)
            return address?.MapToIPv4().ToString() ?? "";
        var bytes = address.GetAddressBytes();
        return bytes.Length == 16 ? Convert.ToHexString(bytes.AsSpan(0, 8)) : address.ToString();
    }

    private static PartitionedRateLimiter<string> EachMinute(int tries) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = tries,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));
}
