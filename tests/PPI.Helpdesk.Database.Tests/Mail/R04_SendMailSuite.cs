using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Database.Tests.Mail;

/// <summary>R-04: what becomes of a message whatever the mail server does. The server is a real one, in a process of its own.</summary>
public abstract class R04_SendMailSuite(TestDatabase database) : DatabaseSuite(database), IAsyncLifetime
{
    private ScriptedSmtpServer server = null!;
    private MailRoom room = null!;

    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        server = await ScriptedSmtpServer.StartAsync(Cancel);
        room = Room();
    }

    public new async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

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
        Assert.Equal(message.MessageId, Assert.Single(server.Received).MessageId);
        Assert.Equal([message.ToAddress], server.Received[0].Recipients);
        Assert.Equal("helpdesk@ppi.example", server.Received[0].Sender);
    }

    [Fact]
    public async Task A_message_says_that_a_program_wrote_it_and_to_which_thread_it_belongs()
    {
        await WriteAsync(order: 123);

        await SweepAsync();

        var mime = Assert.Single(server.Received).Read();
        Assert.Equal("auto-generated", mime.Headers["Auto-Submitted"]);
        Assert.Equal("wo-123@ppi.example", mime.InReplyTo);
        Assert.Equal(["wo-123@ppi.example"], mime.References);
        Assert.Contains("There is news.", mime.TextBody, StringComparison.Ordinal);
        Assert.Contains("There is news.", mime.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_server_is_down_every_message_waits_and_afterwards_each_goes_once_in_its_sequence()
    {
        await server.GoDownAsync();
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

        await server.ComeUpAsync(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await SweepAsync();

        Assert.Equal(messages.Select(message => message.MessageId), server.Received.Select(mail => mail.MessageId));
        Assert.All(await AllAsync(), message => Assert.Equal(MessageState.Sent, message.State));
    }

    [Fact]
    public async Task What_is_written_while_the_server_is_down_does_not_overtake()
    {
        await server.GoDownAsync();
        var first = await WriteAsync(order: 1);
        for (var i = 0; i < 8; i++)
        {
            await SweepAsync();
            Clock.Advance(TimeSpan.FromMinutes(4));
        }
        await SweepAsync();
        var second = await WriteAsync(order: 1, to: "leader@example.com");
        await server.ComeUpAsync(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(5));

        await SweepAsync();

        Assert.Equal([first.MessageId, second.MessageId], server.Received.Select(mail => mail.MessageId));
    }

    [Theory]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_4xx_is_tried_again_after_ever_longer_pauses_of_five_minutes_at_most(string at)
    {
        var message = await WriteAsync();
        await server.AnswerAsync(at, "451 4.7.1 Greylisted, come back later", Cancel);
        var pauses = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            await SweepAsync();
            var waiting = await ReadAsync(message);
            Assert.Equal((MessageState.Waiting, i + 1), (waiting.State, waiting.Attempts));
            Assert.Contains("451", waiting.LastError, StringComparison.Ordinal);
            pauses.Add((waiting.NextAttemptAt - Clock.Now()).TotalSeconds);
            Clock.Advance(waiting.NextAttemptAt - Clock.Now());
        }

        await server.BehaveAsync(Cancel);
        await SweepAsync();

        Assert.Equal([5, 10, 20, 40, 80, 160, 300, 300, 300, 300], pauses);
        Assert.Equal(message.MessageId, Assert.Single(server.Received).MessageId);
    }

    [Fact]
    public async Task A_421_on_a_connection_that_has_carried_its_share_is_answered_with_a_new_connection_at_once()
    {
        await server.AnswerAsync("RCPT", "421 4.7.0 Too many messages on this connection", Cancel, times: 1, to: "bo@example.com");
        var first = await WriteAsync();
        var second = await WriteAsync(to: "bo@example.com");

        await SweepAsync();

        Assert.Equal([first.MessageId, second.MessageId], server.Received.Select(mail => mail.MessageId));
        Assert.All(await AllAsync(), message => Assert.Equal((MessageState.Sent, 1), (message.State, message.Attempts)));
    }

    [Fact]
    public async Task A_421_to_the_first_message_of_a_connection_is_tried_again_later()
    {
        await server.AnswerAsync("RCPT", "421 4.3.2 Shutting down", Cancel, times: 1);
        var message = await WriteAsync();

        await SweepAsync();
        Assert.Equal((MessageState.Waiting, "421 4.3.2 Shutting down"), ((await ReadAsync(message)).State, (await ReadAsync(message)).LastError));

        Clock.Advance(TimeSpan.FromSeconds(5));
        await SweepAsync();
        Assert.Equal(message.MessageId, Assert.Single(server.Received).MessageId);
    }

    [Fact]
    public async Task Nothing_is_given_up_before_72_hours_of_4xx_and_then_it_is_set_aside_with_the_reason()
    {
        var message = await WriteAsync();
        await server.AnswerAsync("RCPT", "450 4.2.1 Mailbox busy", Cancel);
        await SweepAsync();
        Clock.Advance(TimeSpan.FromHours(71.9));
        await SweepAsync();
        Assert.Equal(MessageState.Waiting, (await ReadAsync(message)).State);

        Clock.Advance(TimeSpan.FromHours(0.2));
        await SweepAsync();

        var given = await ReadAsync(message);
        Assert.Equal(MessageState.SetAside, given.State);
        Assert.Contains("72 hours", given.LastError, StringComparison.Ordinal);
        Assert.Contains("450 4.2.1 Mailbox busy", given.LastError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_5xx_sets_the_message_aside_with_the_reason_and_the_others_go(string at)
    {
        await server.AnswerAsync(at, "550 5.1.1 There is no such person here", Cancel, to: "gone@example.com");
        var before = await WriteAsync();
        var refused = await WriteAsync(to: "gone@example.com");
        var after = await WriteAsync();

        await SweepAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        await SweepAsync();

        var aside = await ReadAsync(refused);
        Assert.Equal((MessageState.SetAside, 1), (aside.State, aside.Attempts));
        Assert.Equal("550 5.1.1 There is no such person here", aside.LastError);
        Assert.Equal([before.MessageId, after.MessageId], server.Received.Select(mail => mail.MessageId));
    }

    [Fact]
    public async Task A_server_that_refuses_our_own_address_costs_no_message()
    {
        await server.AnswerAsync("MAIL", "550 5.7.1 Sender not allowed", Cancel, times: 1);
        var message = await WriteAsync();

        await SweepAsync();
        var waiting = await ReadAsync(message);
        Assert.Equal((MessageState.Waiting, 1), (waiting.State, waiting.Attempts));
        Assert.Contains("Mail:From:Address", waiting.LastError, StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromMinutes(5));
        await SweepAsync();
        Assert.Equal(MessageState.Sent, (await ReadAsync(message)).State);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_DATA_before_the_server_has_the_message_costs_nothing_and_doubles_nothing()
    {
        await server.DropAsync("DATA", times: 2, Cancel);
        var first = await WriteAsync();
        var second = await WriteAsync();

        await SweepAsync();
        Assert.All(await AllAsync(), message => Assert.Equal(MessageState.Waiting, message.State));
        Clock.Advance(TimeSpan.FromSeconds(5));
        await SweepAsync();

        Assert.Equal([first.MessageId, second.MessageId], server.Received.Select(mail => mail.MessageId));
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_final_250_doubles_the_message_under_the_same_Message_ID_only()
    {
        await server.DropAsync("REPLY", times: 1, Cancel);
        var first = await WriteAsync();
        var second = await WriteAsync();

        await SweepAsync();
        Clock.Advance(TimeSpan.FromSeconds(5));
        await SweepAsync();

        Assert.Equal([first.MessageId, second.MessageId, first.MessageId], server.Received.Select(mail => mail.MessageId));
        Assert.All(await AllAsync(), message => Assert.Equal(MessageState.Sent, message.State));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_after_a_minute_and_the_next_message_goes()
    {
        await server.HangAsync(Cancel);
        var stuck = await WriteAsync();
        var next = await WriteAsync();

        var sweep = SweepAsync();
        await server.HangingAsync(Cancel);
        Clock.Advance(TimeSpan.FromSeconds(61));
        await sweep;

        Assert.Equal(next.MessageId, Assert.Single(server.Received).MessageId);
        var waiting = await ReadAsync(stuck);
        Assert.Equal(MessageState.Waiting, waiting.State);
        Assert.Contains("did not answer", waiting.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_person_gets_about_one_order_keeps_its_sequence_and_nobody_else_waits_for_it()
    {
        await server.AnswerAsync("RCPT", "451 4.7.1 Later", Cancel, times: 1, to: "ana@example.com");
        var first = await WriteAsync(order: 1);
        var second = await WriteAsync(order: 1);
        var toOther = await WriteAsync(order: 1, to: "bo@example.com");
        var ofOther = await WriteAsync(order: 2);

        await SweepAsync();
        Assert.Equal([toOther.MessageId, ofOther.MessageId], server.Received.Select(mail => mail.MessageId));

        Clock.Advance(TimeSpan.FromSeconds(5));
        await SweepAsync();
        Assert.Equal([first.MessageId, second.MessageId], server.Received.Skip(2).Select(mail => mail.MessageId));
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

        Assert.Equal(messages.Select(message => message.MessageId).Order(), server.Received.Select(mail => mail.MessageId).Order());
        var received = server.Received.Select((mail, place) => (mail.MessageId, place)).ToDictionary();
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
        Assert.Empty(server.Received);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync();
        Assert.Equal(message.MessageId, Assert.Single(server.Received).MessageId);
        Assert.Equal(2, (await ReadAsync(message)).Attempts);
    }

    [Fact]
    public async Task A_sweep_that_is_stopped_hands_back_what_it_had_not_begun()
    {
        for (var i = 0; i < 3; i++)
            await WriteAsync();
        using var stop = new CancellationTokenSource();
        await server.HangAsync(Cancel);

        await using var db = NewContext();
        var sweep = room.SendAsync(db, stop.Token);
        await server.HangingAsync(Cancel);
        await stop.CancelAsync();
        Clock.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sweep);

        Assert.All(await AllAsync(), message => Assert.Null(message.LeaseId));
        await SweepAsync();
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task A_confidential_text_is_forgotten_once_it_is_sent()
    {
        var message = await SaveAsync(MailRoom.Message(Clock.Now(), kind: MessageKind.PasswordReset));

        await SweepAsync();

        Assert.Contains("There is news.", Assert.Single(server.Received).Read().TextBody, StringComparison.Ordinal);
        var sent = await ReadAsync(message);
        Assert.Equal((OutgoingMessage.Removed, ""), (sent.TextBody, sent.HtmlBody));
    }

    private MailRoom Room() => new(Clock, MailRoom.Smtp(server.Port, Clock));

    private Task<OutgoingMessage> WriteAsync(string to = "ana@example.com", int? order = null) => SaveAsync(MailRoom.Message(Clock.Now(), to, order));

    private Task SweepAsync() => SweepAsync(room);

    private async Task SweepAsync(MailRoom node)
    {
        await using var db = NewContext();
        await node.SendAsync(db, Cancel);
    }

    private async Task<OutgoingMessage> ReadAsync(OutgoingMessage message)
    {
        await using var db = NewContext();
        return await db.OutgoingMessages.AsNoTracking().SingleAsync(m => m.Id == message.Id, Cancel);
    }

    private async Task<List<OutgoingMessage>> AllAsync()
    {
        await using var db = NewContext();
        return await db.OutgoingMessages.AsNoTracking().ToListAsync(Cancel);
    }
}

public sealed class R04_SendMail_on_Sqlite() : R04_SendMailSuite(new SqliteDatabase());

public sealed class R04_SendMail_on_PostgreSql() : R04_SendMailSuite(new PostgreSqlDatabase());

public sealed class R04_SendMail_on_SqlServer() : R04_SendMailSuite(new SqlServerDatabase());
