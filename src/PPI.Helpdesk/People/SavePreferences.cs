namespace PPI.Helpdesk.People;

/// <summary>Somebody says how they like to read and to work.</summary>
public sealed class SavePreferences(AccountDesk desk)
{
    public async Task RunAsync(Actor actor, ReadingPreferences preferences, CancellationToken cancel)
    {
        var person = await desk.FindAsync(actor.PersonId!.Value, cancel);
        person.Prefer(preferences);
        await desk.SaveAsync(cancel);
    }
}
