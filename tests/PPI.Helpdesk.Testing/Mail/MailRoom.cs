using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Testing.Mail;

/// <summary>The mail room of one node, put together as the program does it, but for the clock.</summary>
public sealed class MailRoom(TimeProvider clock, IMailTransport transport)
{
    public static readonly SenderOptions From = new() { Name = "PPI Helpdesk", Address = "helpdesk@ppi.example" };

    public static SiteOptions Site { get; } = new() { BaseUrl = new("https://helpdesk.example/") };

    public static MessageIds Ids { get; } = new(new EphemeralDataProtectionProvider(), Options.Create(new MailOptions { From = From }));

    public static Letterhead Letterhead { get; } = new(Options.Create(Site));

    public MailServerPause Pause { get; } = new();

    public static IMailTransport Smtp(int port, TimeProvider clock, SmtpSecurity security = SmtpSecurity.None, string? userName = null) =>
        new SmtpTransport(
            Options.Create(new MailOptions { From = From, Smtp = new() { Host = "127.0.0.1", Port = port, Security = security, UserName = userName, Password = userName } }),
            clock);

    public static OutgoingMessage Message(DateTimeOffset now, string to = "ana@example.com", int? order = null, string subject = "News", MessageKind kind = MessageKind.PublicStep)
    {
        var letter = new Letter(kind, Recipient.Of("Ana Ruiz", to), subject).Greet("Ana Ruiz").Say("There is news.");
        return OutgoingMessage.Write(order is { } number ? letter.About(number) : letter, Letterhead, Ids, now);
    }

    /// <summary>One sweep.</summary>
    public async Task SendAsync(HelpdeskDbContext db, CancellationToken cancel) =>
        await new SendMail(db, transport, Pause, clock, NullLogger<SendMail>.Instance).RunAsync(cancel);
}
