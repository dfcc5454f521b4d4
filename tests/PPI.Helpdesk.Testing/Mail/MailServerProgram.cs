using Xunit;

namespace PPI.Helpdesk.Testing.Mail;

/// <summary>A mail server that Debian ships. Where it is missing, the test is skipped with the reason, or fails when <c>HELPDESK_TEST_REQUIRED</c> contains Smtp.</summary>
internal static class MailServerProgram
{
    public static string Require(string program, string package)
    {
        if (File.Exists(program))
            return program;
        Refuse($"{program} is not installed (Debian: apt-get install {package}).");
        return program;
    }

    private static void Refuse(string reason)
    {
        var required = Environment.GetEnvironmentVariable("HELPDESK_TEST_REQUIRED")?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (required.Contains("Smtp", StringComparer.OrdinalIgnoreCase))
            Assert.Fail($"Smtp is required by HELPDESK_TEST_REQUIRED, but {reason}");
        Assert.Skip(reason);
    }
}
