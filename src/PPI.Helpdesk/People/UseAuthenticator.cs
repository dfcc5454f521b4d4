namespace PPI.Helpdesk.People;

/// <summary>A person takes an authenticator app into use, and proves that it works by its first code.</summary>
public sealed class UseAuthenticator(AccountDesk desk, AuthenticatorKeys keys, RecoveryCodes recovery, FactorMail mail, TimeProvider clock)
{
    /// <returns>Ten recovery codes when it is the person's first factor; none otherwise, for they have some.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Actor actor, string key, string code, CancellationToken cancel)
    {
        var person = await desk.FindAsync(actor.PersonId ?? 0, cancel);
        var step = AuthenticatorCode.FindStep(key, code.Replace(" ", "", StringComparison.Ordinal), clock.GetUtcNow())
            ?? throw new RuleBrokenException("The code does not fit. Look whether the device's clock is right, and type the six digits that the app shows now.");
        var isFirst = !person.HasSecondFactor;
        person.UseAuthenticator(keys.Seal(key), step, clock.Now());
        var codes = isFirst ? await recovery.IssueAsync(person.Id, cancel) : [];
        desk.Note(actor, "Authenticator app set up", person);
        mail.Tell(person, "An authenticator app was set up", "An authenticator app was set up. From now on signing in asks for its code.");
        await desk.SaveAsync(cancel);
        return codes;
    }
}
