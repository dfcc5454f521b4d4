using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.Mail;

/// <summary>How mail leaves the house: through a mail server, or into a folder when none is named.</summary>
public sealed record MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    public SmtpOptions Smtp { get; init; } = new();

    public SenderOptions From { get; init; } = new();

    /// <summary>Where messages are written as .eml files while no mail server is named; relative to the content root.</summary>
    public string Folder { get; init; } = "App_Data/mail";

    public bool HasServer => !string.IsNullOrWhiteSpace(Smtp.Host);

    public string FolderIn(string contentRoot) => Path.GetFullPath(Folder, contentRoot);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Recipient.IsAddress(From.Address))
            yield return new($"Mail:From:Address is \"{From.Address}\". Write the address that mails come from, for example helpdesk@example.com.");
        if (HasServer && Smtp.Port is < 1 or > 65535)
            yield return new($"Mail:Smtp:Port is {Smtp.Port}. Write 1 to 65535, or leave it out: 587 for StartTls, 465 for Tls, 25 for None.");
        if (HasServer && Smtp.UserName is not null && Smtp.Security == SmtpSecurity.None)
            yield return new("Mail:Smtp:Security is None, but Mail:Smtp:UserName is given. A password is never sent in clear: write StartTls or Tls, or leave the user name out.");
        if (!HasServer && string.IsNullOrWhiteSpace(Folder))
            yield return new("Mail:Smtp:Host and Mail:Folder are both empty. Name a mail server, or the folder that messages are written to.");
    }
}
