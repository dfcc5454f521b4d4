using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Database.Tests.Mail;

/// <summary>An outbox and a real mail server in a process of its own, which obeys.</summary>
public abstract class OutboxSuite(TestDatabase database) : DatabaseSuite(database), IAsyncLifetime
{
    private MailRoom room = null!;

    protected ScriptedSmtpServer Server { get; private set; } = null!;

    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Server = await ScriptedSmtpServer.StartAsync(Cancel);
        room = Room();
    }

    public new async ValueTask DisposeAsync()
    {
        if (Server is not null)
            await Server.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected MailRoom Room() => new(Clock, MailRoom.Smtp(Server.Port, Clock));

    protected Task<OutgoingMessage> WriteAsync(string to = "ana@example.com", int? order = null) => SaveAsync(MailRoom.Message(Clock.Now(), to, order));

    protected Task SweepAsync() => SweepAsync(room);

    protected async Task SweepAsync(MailRoom node)
    {
        await using var db = NewContext();
        await node.SendAsync(db, Cancel);
    }

    protected async Task<OutgoingMessage> ReadAsync(OutgoingMessage message)
    {
        await using var db = NewContext();
        return await db.OutgoingMessages.AsNoTracking().SingleAsync(m => m.Id == message.Id, Cancel);
    }

    protected async Task<List<OutgoingMessage>> AllAsync()
    {
        await using var db = NewContext();
        return await db.OutgoingMessages.AsNoTracking().ToListAsync(Cancel);
    }
}
