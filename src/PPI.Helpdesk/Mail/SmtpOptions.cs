namespace PPI.Helpdesk.Mail;

/// <summary>The mail server that takes our messages.</summary>
public sealed record SmtpOptions
{
    public string? Host { get; init; }

    /// <summary>Left out: 587 for StartTls, 465 for Tls, 25 for None.</summary>
    public int? Port { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    public int PortOrUsual => Port ?? Security switch { SmtpSecurity.Tls => 465, SmtpSecurity.StartTls => 587, _ => 25 };

    // A record prints its members; a password must not end in a log.
    public override string ToString() => $"{Host}:{PortOrUsual} ({Security})";
}

/// <summary>How the connection to the mail server is protected. Certificates are always checked.</summary>
public enum SmtpSecurity
{
    StartTls,
    Tls,
    None,
}
