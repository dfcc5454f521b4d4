using Microsoft.Extensions.Time.Testing;

namespace PPI.Helpdesk.Testing;

/// <summary>The clock of the tests: it stands still until a test moves it.</summary>
public static class TestClock
{
    /// <summary>A Monday morning at ten in New York: everybody who keeps office hours is on duty.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public static FakeTimeProvider Stopped() => new(Start);
}
