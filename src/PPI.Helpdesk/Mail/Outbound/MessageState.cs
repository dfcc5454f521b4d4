namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Where an outgoing message is on its way.</summary>
public enum MessageState
{
    /// <summary>Written; goes out at its next attempt.</summary>
    Waiting,

    /// <summary>Handed to the mail server right now, or the program ended while doing so.</summary>
    Sending,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>Will not be tried again by itself; the reason stands beside it. An administrator may.</summary>
    SetAside,
}
