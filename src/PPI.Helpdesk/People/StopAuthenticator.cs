namespace PPI.Helpdesk.People;

/// <summary>A person stops using their authenticator app. Refused while it is the last factor of somebody who must have one.</summary>
public sealed class StopAuthenticator(AccountDesk desk, RecoveryCodes recovery, SecondFactorPolicy policy, FactorMail mail)
{
    public async Task RunAsync(Actor actor, CancellationToken cancel)
    {
        var person = await desk.FindAsync(actor.PersonId ?? 0, cancel);
        person.StopAuthenticator(policy);
        if (!person.HasSecondFactor)
            await recovery.ForgetAsync(person.Id, cancel);
        desk.Note(actor, "Authenticator app removed", person);
        mail.Tell(person, "Your authenticator app was removed", "The authenticator app was removed; its codes are not taken any more.");
        await desk.SaveAsync(cancel);
    }
}
