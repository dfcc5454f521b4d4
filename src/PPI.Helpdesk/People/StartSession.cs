using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Writes down that a person signed in, so that this sign-in can be ended by itself.</summary>
public sealed class StartSession(HelpdeskDbContext db, TimeProvider clock)
{
    public async Task<Session> RunAsync(int personId, string browser, CancellationToken cancel)
    {
        var session = Session.Start(personId, browser, clock.Now());
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancel);
        return session;
    }
}
