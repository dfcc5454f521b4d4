using System.Text.RegularExpressions;
using PPI.Helpdesk.Audit;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Sending it once more, and what nobody but the receiver may read.</summary>
public sealed partial class OutgoingMessage
{
    /// <summary>Stands where a confidential text was, once it has been sent.</summary>
    public const string Removed = "(This message carried a personal link. Its text is not kept.)";

    /// <summary>Carries a link that opens an account: never shown, never copied, and forgotten when sent.</summary>
    public bool IsConfidential => Kind is MessageKind.PasswordReset or MessageKind.Invitation;

    /// <summary>The text as an administrator may read it: without what opens a door in the receiver's name.</summary>
    public string TextForAdministrators => IsConfidential ? Removed : LinkToken().Replace(TextBody, "$1…");

    /// <summary>How the audit log names this message.</summary>
    internal AuditSubject InAudit => new("Message", null, OneLine.Of($"{Id}: {Subject}", SubjectLength));

    public Ruling CanResend() =>
        IsConfidential
            ? Ruling.Refused("This message carries a personal link, which is not sent twice. Let the person ask for a new one, or invite them again.")
            : Ruling.Allowed;

    /// <summary>A new message with the same words, to the same person or to another address.</summary>
    public OutgoingMessage Resend(Recipient to, MessageIds ids, DateTimeOffset now)
    {
        CanResend().Enforce();
        return new()
        {
            MessageId = ids.New(WorkOrderId),
            Kind = Kind,
            WorkOrderId = WorkOrderId,
            ToName = to.Name,
            ToAddress = to.Address,
            Subject = Subject,
            TextBody = TextBody,
            HtmlBody = HtmlBody,
            Calendar = Calendar,
            AutoSubmitted = AutoSubmitted,
            InReplyTo = InReplyTo,
            References = References,
            CopyOf = Id,
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    [GeneratedRegex(@"([?&]t=)[A-Za-z0-9_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex LinkToken();
}
