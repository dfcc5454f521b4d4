using Microsoft.Extensions.Options;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.People;

/// <summary>Tells a person what has changed about how they sign in, so that they notice when it was not they who did it.</summary>
public sealed class FactorMail(Outbox outbox, IOptions<SiteOptions> site)
{
    public void Tell(Person person, string subject, string whatHappened) => outbox.Write(
        new Letter(MessageKind.SecurityNotice, Recipient.Of(person.Name, person.Email!), subject)
            .Greet(person.Name)
            .Say($"{whatHappened} This is about your account {person.UserName} at the {site.Value.Organisation} helpdesk.")
            .Say("Was it you? Then there is nothing to do. If not, change your password at once and tell an administrator.")
            .Offer("Look at my account", site.Value.AddressOf("account"))
            .Close("You get this whenever something changes about how you sign in."));
}
