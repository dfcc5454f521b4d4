namespace PPI.Helpdesk.People;

/// <summary>A person gets ten new recovery codes; the old ones are void.</summary>
public sealed class RenewRecoveryCodes(AccountDesk desk, RecoveryCodes recovery, FactorMail mail)
{
    public async Task<IReadOnlyList<string>> RunAsync(Actor actor, CancellationToken cancel)
    {
        var person = await desk.FindAsync(actor.PersonId ?? 0, cancel);
        if (!person.HasSecondFactor)
            throw new RuleBrokenException("Recovery codes stand in for a second factor. Set one up first.");
        var codes = await recovery.IssueAsync(person.Id, cancel);
        // Of two renewals at the same moment one is refused, so that the codes that somebody sees are the codes that work.
        person.MarkChanged();
        desk.Note(actor, "Recovery codes made anew", person);
        mail.Tell(person, "You have new recovery codes", "Ten new recovery codes were made; the old ones do not work any more.");
        await desk.SaveAsync(cancel);
        return codes;
    }
}
