namespace PPI.Helpdesk.Testing.Mail;

/// <summary>A mail server that Debian ships. Where it is missing, the test is skipped with the reason, or fails when <c>HELPDESK_TEST_REQUIRED</c> contains Smtp.</summary>
internal static class MailServerProgram
{
    public static string Require(string program, string package)
    {
        if (File.Exists(program))
            return program;
        Requirement.Lacks("Smtp", $"{program} is not installed (Debian: apt-get install {package}).");
        return program;
    }
}
