using Microsoft.Extensions.Options;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.People;

/// <summary>The mails about an account. Their links lead to the configured address, whatever host a request named.</summary>
public sealed class AccountMail(Outbox outbox, IOptions<SiteOptions> site)
{
    public OutgoingMessage Reset(Person person, string token) => outbox.Write(
        new Letter(MessageKind.PasswordReset, Recipient.Of(person.Name, person.Email!), "Choose a new password")
            .Greet(person.Name)
            .Say($"Somebody, probably you, asked for a new password for the {site.Value.Organisation} helpdesk. Your user name is {person.UserName}.")
            .Offer("Choose a new password", NewPasswordAt(site.Value, token))
            .Say("The link works once, for one hour.")
            .Close("If it was not you, do nothing: your password stays as it is."));

    public void Invite(Person person, string token) => outbox.Write(
        new Letter(MessageKind.Invitation, Recipient.Of(person.Name, person.Email!), $"Your account at the {site.Value.Organisation} helpdesk")
            .Greet(person.Name)
            .Say($"You have an account at the {site.Value.Organisation} helpdesk. Your user name is {person.UserName}. Choose a password to use it.")
            .Offer("Choose a password", NewPasswordAt(site.Value, token))
            .Say("The link works once, for three days. After that, ask an administrator for another one.")
            .Close("You get this because an administrator invited you."));

    public static Uri NewPasswordAt(SiteOptions site, string token) => site.AddressOf($"account/new-password?t={token}");
}
