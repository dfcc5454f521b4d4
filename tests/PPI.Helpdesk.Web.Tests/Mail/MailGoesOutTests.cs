using MimeKit;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Web.Tests.Mail;

/// <summary>From a committed change to a file in the folder, through the program as it is put together.</summary>
public sealed class MailGoesOutTests : IAsyncLifetime
{
    private readonly HelpdeskApp app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Without_a_mail_server_a_message_becomes_a_file_that_mail_programs_open()
    {
        var message = await WriteAsync();

        await app.DoAsync<SendMail>(job => job.RunAsync(Cancel));

        var file = Assert.Single(Directory.GetFiles(app["Mail:Folder"]!, "*.eml"));
        using var mime = await MimeMessage.LoadAsync(file, Cancel);
        Assert.Equal(message.MessageId.Trim('<', '>'), mime.MessageId);
        Assert.Contains("https://helpdesk.example/", mime.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_committed_message_rings_the_bell_and_one_rolled_back_does_not()
    {
        var bell = (OutboxBell)app.Services.GetService(typeof(OutboxBell))!;
        await app.InDatabaseAsync(async db =>
        {
            await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
            {
                db.Add(MailRoom.Message(app.Clock.Now()));
                await db.SaveChangesAsync(Cancel);
            }
            return 0;
        });
        var ring = bell.WaitAsync(Cancel);
        Assert.False(ring.IsCompleted);

        await WriteAsync();

        await ring;
    }

    [Fact]
    public async Task A_message_within_a_transaction_rings_when_the_transaction_commits()
    {
        var bell = (OutboxBell)app.Services.GetService(typeof(OutboxBell))!;
        var ring = bell.WaitAsync(Cancel);
        await app.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Add(MailRoom.Message(app.Clock.Now()));
            await db.SaveChangesAsync(Cancel);
            Assert.False(ring.IsCompleted);
            await transaction.CommitAsync(Cancel);
            return 0;
        });

        await ring;
    }

    private async Task<OutgoingMessage> WriteAsync()
    {
        OutgoingMessage? message = null;
        await app.InDatabaseAsync(async db =>
        {
            var outbox = new Outbox(db, MailRoom.Letterhead, MailRoom.Ids, app.Clock);
            message = outbox.Write(new Letter(MessageKind.Notice, Recipient.Of("Ana", "ana@example.com"), "News").Say("There is news."));
            return await db.SaveChangesAsync(Cancel);
        });
        return message!;
    }
}
