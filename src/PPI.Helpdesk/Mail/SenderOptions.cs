namespace PPI.Helpdesk.Mail;

/// <summary>Who our messages come from.</summary>
public sealed record SenderOptions
{
    public string Name { get; init; } = "PPI Helpdesk";

    public string Address { get; init; } = "helpdesk@localhost";

    /// <summary>The right-hand side of our Message-IDs.</summary>
    public string Domain => Address[(Address.LastIndexOf('@') + 1)..];
}
