using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Database.Tests.Mail;

/// <summary>R-04: every message is sent once and in its sequence, however often the mail server is away and however many nodes send.</summary>
public abstract class R04_SendMailSuite(TestDatabase database) : OutboxSuite(database)
{
    [Fact]
    public async Task A_written_message_is_sent_once_and_marked()
    {
        var message = await WriteAsync();

        await SweepAsync();
        await SweepAsync();

        var sent = await ReadAsync(message);
        Assert.Equal(MessageState.Sent, sent.State);
        Assert.Equal(Clock.Now(), sent.SentAt);
        Assert.Equal(1, sent.Attempts);
        Assert.Null(sent.LeaseId);
        Assert.Equal(message.MessageId, Assert.Single(Server.Received).MessageId);
        Assert.Equal([message.ToAddress], Server.Received[0].Recipients);
        Assert.Equal("helpdesk@ppi.example", Server.Received[0].Sender);
    }

    [Fact]
    public async Task A_message_says_that_a_program_wrote_it_and_to_which_thread_it_belongs()
    {
        await WriteAsync(order: 123);

        await SweepAsync();

        var mime = Assert.Single(Server.Received).Read();
        Assert.Equal("auto-generated", mime.Headers["Auto-Submitted"]);
        Assert.Equal("wo-123@ppi.example", mime.InReplyTo);
        Assert.Equal(["wo-123@ppi.example"], mime.References);
        Assert.Contains("There is news.", mime.TextBody, StringComparison.Ordinal);
        Assert.Contains("There is news.", mime.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_server_is_down_every_message_waits_and_afterwards_each_goes_once_in_its_sequence()
    {
        await Server.GoDownAsync();
        var messages = new List<OutgoingMessage>();
        for (var i = 0; i < 120; i++)
            messages.Add(await WriteAsync(order: i % 7 + 1));

        for (var minute = 0; minute < 60; minute++)
        {
            await SweepAsync();
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var waiting = await ReadAsync(messages[0]);
        Assert.Equal(MessageState.Waiting, waiting.State);
        Assert.True(waiting.WaitsForServer);
        Assert.Contains("cannot be reached", waiting.LastError, StringComparison.Ordinal);
        Assert.InRange(waiting.NextAttemptAt, Clock.Now() - TimeSpan.FromMinutes(1), Clock.Now() + TimeSpan.FromMinutes(5));

        await Server.ComeUpAsync(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await SweepAsync();

        Assert.Equal(messages.Select(message => message.MessageId), Server.Received.Select(mail => mail.MessageId));
        Assert.All(await AllAsync(), message => Assert.Equal(MessageState.Sent, message.State));
    }

    [Fact]
    public async Task What_is_written_while_the_server_is_down_does_not_overtake()
    {
        await Server.GoDownAsync();
        var first = await WriteAsync(order: 1);
        for (var i = 0; i < 8; i++)
        {
            await SweepAsync();
            Clock.Advance(TimeSpan.FromMinutes(4));
        }
        await SweepAsync();
        var second = await WriteAsync(order: 1, to: "leader@example.com");
        await Server.ComeUpAsync(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(5));

        await SweepAsync();

        Assert.Equal([first.MessageId, second.MessageId], Server.Received.Select(mail => mail.MessageId));
    }

    [Fact]
    public async Task What_one_person_gets_about_one_order_keeps_its_sequence_and_nobody_else_waits_for_it()
    {
        await Server.AnswerAsync("RCPT", "451 4.7.1 Later", Cancel, times: 1, to: "ana@example.com");
        var first = await WriteAsync(order: 1);
        var second = await WriteAsync(order: 1);
        var toOther = await WriteAsync(order: 1, to: "bo@example.com");
        var ofOther = await WriteAsync(order: 2);

        await SweepAsync();
        Assert.Equal([toOther.MessageId, ofOther.MessageId], Server.Received.Select(mail => mail.MessageId));

        Clock.Advance(TimeSpan.FromSeconds(5));
        await SweepAsync();
        Assert.Equal([first.MessageId, second.MessageId], Server.Received.Skip(2).Select(mail => mail.MessageId));
    }

    [Fact]
    public async Task Four_nodes_at_once_send_each_message_once()
    {
        var messages = new List<OutgoingMessage>();
        for (var i = 0; i < 200; i++)
            messages.Add(await WriteAsync(order: i % 9 == 0 ? null : i % 9));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync(Room())));
        // What lay behind another node's message of the same order at that moment goes with a later sweep.
        await SweepAsync();

        Assert.Equal(messages.Select(message => message.MessageId).Order(), Server.Received.Select(mail => mail.MessageId).Order());
        var received = Server.Received.Select((mail, place) => (mail.MessageId, place)).ToDictionary();
        foreach (var order in messages.Where(message => message.WorkOrderId is not null).GroupBy(message => message.WorkOrderId))
            Assert.Equal(order.Select(message => message.MessageId), order.Select(message => message.MessageId).OrderBy(id => received[id]));
        Assert.All(await AllAsync(), message => Assert.Equal((MessageState.Sent, 1), (message.State, message.Attempts)));
    }

    [Fact]
    public async Task A_message_that_a_dead_node_was_sending_is_taken_over_when_its_lease_ends()
    {
        var message = await WriteAsync();
        await using (var db = NewContext())
        {
            var dead = new OutboxLease(db, Clock);
            var claimed = Assert.Single(await dead.ClaimAsync(Cancel));
            Assert.True(await dead.BeginAsync(claimed, Cancel));
        }

        Clock.Advance(OutboxLease.Length - TimeSpan.FromSeconds(1));
        await SweepAsync();
        Assert.Empty(Server.Received);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync();
        Assert.Equal(message.MessageId, Assert.Single(Server.Received).MessageId);
        Assert.Equal(2, (await ReadAsync(message)).Attempts);
    }

    [Fact]
    public async Task A_sweep_that_is_stopped_hands_back_what_it_had_not_begun()
    {
        for (var i = 0; i < 3; i++)
            await WriteAsync();
        using var stop = new CancellationTokenSource();
        await Server.HangAsync(Cancel);

        await using var db = NewContext();
        var sweep = Room().SendAsync(db, stop.Token);
        await Server.HangingAsync(Cancel);
        await stop.CancelAsync();
        Clock.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sweep);

        Assert.All(await AllAsync(), message => Assert.Null(message.LeaseId));
        await SweepAsync();
        Assert.Equal(2, Server.Received.Count);
    }

    [Fact]
    public async Task A_confidential_text_is_forgotten_once_it_is_sent()
    {
        var message = await SaveAsync(MailRoom.Message(Clock.Now(), kind: MessageKind.PasswordReset));

        await SweepAsync();

        Assert.Contains("There is news.", Assert.Single(Server.Received).Read().TextBody, StringComparison.Ordinal);
        var sent = await ReadAsync(message);
        Assert.Equal((OutgoingMessage.Removed, ""), (sent.TextBody, sent.HtmlBody));
    }
}

public sealed class R04_SendMail_on_Sqlite() : R04_SendMailSuite(new SqliteDatabase());

public sealed class R04_SendMail_on_PostgreSql() : R04_SendMailSuite(new PostgreSqlDatabase());

public sealed class R04_SendMail_on_SqlServer() : R04_SendMailSuite(new SqlServerDatabase());
