using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace PPI.Helpdesk.Testing;

/// <summary>What a test needs of the machine: where it lacks, the test is skipped with the reason, or fails when <c>HELPDESK_TEST_REQUIRED</c> names it.</summary>
public static class Requirement
{
    [DoesNotReturn]
    public static void Lacks(string name, string reason)
    {
        var required = Environment.GetEnvironmentVariable("HELPDESK_TEST_REQUIRED")?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (required.Contains(name, StringComparer.OrdinalIgnoreCase))
            Assert.Fail($"{name} is required by HELPDESK_TEST_REQUIRED, but {reason}");
        Assert.Skip(reason);
    }
}
