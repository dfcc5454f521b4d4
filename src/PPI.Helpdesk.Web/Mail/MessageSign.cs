using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Web.Components;

namespace PPI.Helpdesk.Web.Mail;

/// <summary>The words for a message's kind and state.</summary>
public static class MessageSign
{
    public static Sign Of(MessageState state) => state switch
    {
        MessageState.Waiting => new("Waiting", Icon: "clock", "waiting"),
        MessageState.Sending => new("Being sent", Icon: "progress", "with-us"),
        MessageState.Sent => new("Sent", Icon: "circle-check", "done"),
        MessageState.SetAside => new("Set aside", Icon: "alert-triangle", "again"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state has no sign yet."),
    };

    public static string Of(MessageKind kind) => kind switch
    {
        MessageKind.Acknowledgement => "Acknowledgement",
        MessageKind.PublicStep => "Step of an order",
        MessageKind.Verdict => "Fixed? The customer is asked",
        MessageKind.Choice => "The customer is offered a choice",
        MessageKind.Reminder => "Reminder",
        MessageKind.Notice => "Notice to staff",
        MessageKind.PasswordReset => "Password reset",
        MessageKind.Invitation => "Invitation",
        MessageKind.SecurityNotice => "About signing in",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no words yet."),
    };
}
