using MimeKit;

namespace PPI.Helpdesk.Testing.Mail;

/// <summary>A message as a mail server took it: the envelope, and the bytes.</summary>
public sealed record ReceivedMail(string MessageId, string Sender, IReadOnlyList<string> Recipients, byte[] Content)
{
    public MimeMessage Read()
    {
        using var bytes = new MemoryStream(Content);
        return MimeMessage.Load(bytes);
    }
}
