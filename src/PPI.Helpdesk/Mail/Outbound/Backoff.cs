namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>How long to wait before the next try: soon at first, then ever later, but never more than five minutes.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private const int DoublingsUntilLongest = 6;

    public static TimeSpan After(int failures) =>
        failures > DoublingsUntilLongest ? Longest : First * (1 << Math.Max(0, failures - 1));
}
