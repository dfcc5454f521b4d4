using MimeKit;
using MimeKit.Text;
using MimeKit.Utils;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>The message as mail programs read it: text and HTML side by side under one head.</summary>
internal static class MimeForm
{
    public static MimeMessage Of(OutgoingMessage message, SenderOptions from)
    {
        var mime = new MimeMessage { Subject = message.Subject, Date = message.CreatedAt, MessageId = Bare(message.MessageId) };
        mime.From.Add(new MailboxAddress(OneLine.Of(from.Name, Recipient.NameLength), from.Address));
        mime.To.Add(new MailboxAddress(message.ToName, message.ToAddress));
        if (message.InReplyTo is not null)
            mime.InReplyTo = Bare(message.InReplyTo);
        if (message.References is not null)
            mime.References.AddRange(MimeUtils.EnumerateReferences(message.References));
        if (message.AutoSubmitted)
            AskRobotsToBeQuiet(mime.Headers);
        var words = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = message.TextBody },
            new TextPart(TextFormat.Html) { Text = message.HtmlBody },
        };
        mime.Body = message.Calendar is null ? words : new Multipart("mixed") { words, Event(message.Calendar) };
        return mime;
    }

    private static TextPart Event(string calendar) => new("calendar")
    {
        Text = calendar,
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "visit.ics" },
    };

    // RFC 3834, and Exchange's own word for the same.
    private static void AskRobotsToBeQuiet(HeaderList headers)
    {
        headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        headers.Add("X-Auto-Response-Suppress", "All");
    }

    private static string Bare(string messageId) => messageId.Trim('<', '>');
}
