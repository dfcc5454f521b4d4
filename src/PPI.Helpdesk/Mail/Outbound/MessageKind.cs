namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Why a message was written. Shown to administrators, and the ground for limits and counts.</summary>
public enum MessageKind
{
    /// <summary>"We have it": never carries text of the requester.</summary>
    Acknowledgement,

    /// <summary>A step of an order that its customer may see.</summary>
    PublicStep,

    /// <summary>A resolution is proposed: it works, or not fixed?</summary>
    Verdict,

    Reminder,

    /// <summary>Several ways forward are offered: which one?</summary>
    Choice,

    /// <summary>To staff: something waits for them.</summary>
    Notice,

    PasswordReset,
    Invitation,

    /// <summary>Something changed about how a person signs in.</summary>
    SecurityNotice,
}
