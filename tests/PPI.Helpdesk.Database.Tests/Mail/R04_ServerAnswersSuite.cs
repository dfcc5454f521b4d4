using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.Mail;

/// <summary>R-04: what becomes of a message by what the mail server answers, or does not.</summary>
public abstract class R04_ServerAnswersSuite(TestDatabase database) : OutboxSuite(database)
{
    [Theory]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_4xx_is_tried_again_after_ever_longer_pauses_of_five_minutes_at_most(string at)
    {
        var message = await WriteAsync();
        await Server.AnswerAsync(at, "451 4.7.1 Greylisted, come back later", Cancel);
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

        await Server.BehaveAsync(Cancel);
        await SweepAsync();

        Assert.Equal([5, 10, 20, 40, 80, 160, 300, 300, 300, 300], pauses);
        Assert.Equal(message.MessageId, Assert.Single(Server.Received).MessageId);
    }

    [Fact]
    public async Task A_421_on_a_connection_that_has_carried_its_share_is_answered_with_a_new_connection_at_once()
    {
        await Server.AnswerAsync("RCPT", "421 4.7.0 Too many messages on this connection", Cancel, times: 1, to: "bo@example.com");
        var first = await WriteAsync();
        var second = await WriteAsync(to: "bo@example.com");

        await SweepAsync();

        Assert.Equal([first.MessageId, second.MessageId], Server.Received.Select(mail => mail.MessageId));
        Assert.All(await AllAsync(), message => Assert.Equal((MessageState.Sent, 1), (message.State, message.Attempts)));
    }

    [Fact]
    public async Task A_421_to_the_first_message_of_a_connection_is_tried_again_later()
    {
        await Server.AnswerAsync("RCPT", "421 4.3.2 Shutting down", Cancel, times: 1);
        var message = await WriteAsync();

        await SweepAsync();
        Assert.Equal((MessageState.Waiting, "421 4.3.2 Shutting down"), ((await ReadAsync(message)).State, (await ReadAsync(message)).LastError));

        Clock.Advance(TimeSpan.FromSeconds(5));
        await SweepAsync();
        Assert.Equal(message.MessageId, Assert.Single(Server.Received).MessageId);
    }

    [Fact]
    public async Task Nothing_is_given_up_before_72_hours_of_4xx_and_then_it_is_set_aside_with_the_reason()
    {
        var message = await WriteAsync();
        await Server.AnswerAsync("RCPT", "450 4.2.1 Mailbox busy", Cancel);
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
        await Server.AnswerAsync(at, "550 5.1.1 There is no such person here", Cancel, to: "gone@example.com");
        var before = await WriteAsync();
        var refused = await WriteAsync(to: "gone@example.com");
        var after = await WriteAsync();

        await SweepAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        await SweepAsync();

        var aside = await ReadAsync(refused);
        Assert.Equal((MessageState.SetAside, 1), (aside.State, aside.Attempts));
        Assert.Equal("550 5.1.1 There is no such person here", aside.LastError);
        Assert.Equal([before.MessageId, after.MessageId], Server.Received.Select(mail => mail.MessageId));
    }

    [Fact]
    public async Task A_server_that_refuses_our_own_address_costs_no_message()
    {
        await Server.AnswerAsync("MAIL", "550 5.7.1 Sender not allowed", Cancel, times: 1);
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
        await Server.DropAsync("DATA", times: 2, Cancel);
        var first = await WriteAsync();
        var second = await WriteAsync();

        await SweepAsync();
        Assert.All(await AllAsync(), message => Assert.Equal(MessageState.Waiting, message.State));
        Clock.Advance(TimeSpan.FromSeconds(5));
        await SweepAsync();

        Assert.Equal([first.MessageId, second.MessageId], Server.Received.Select(mail => mail.MessageId));
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_final_250_doubles_the_message_under_the_same_Message_ID_only()
    {
        await Server.DropAsync("REPLY", times: 1, Cancel);
        var first = await WriteAsync();
        var second = await WriteAsync();

        await SweepAsync();
        Clock.Advance(TimeSpan.FromSeconds(5));
        await SweepAsync();

        Assert.Equal([first.MessageId, second.MessageId, first.MessageId], Server.Received.Select(mail => mail.MessageId));
        Assert.All(await AllAsync(), message => Assert.Equal(MessageState.Sent, message.State));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_after_a_minute_and_the_next_message_goes()
    {
        await Server.HangAsync(Cancel);
        var stuck = await WriteAsync();
        var next = await WriteAsync();

        var sweep = SweepAsync();
        await Server.HangingAsync(Cancel);
        Clock.Advance(TimeSpan.FromSeconds(61));
        await sweep;

        Assert.Equal(next.MessageId, Assert.Single(Server.Received).MessageId);
        var waiting = await ReadAsync(stuck);
        Assert.Equal(MessageState.Waiting, waiting.State);
        Assert.Contains("did not answer", waiting.LastError, StringComparison.Ordinal);
    }
}

public sealed class R04_Server_answers_on_Sqlite() : R04_ServerAnswersSuite(new SqliteDatabase());

public sealed class R04_Server_answers_on_PostgreSql() : R04_ServerAnswersSuite(new PostgreSqlDatabase());

public sealed class R04_Server_answers_on_SqlServer() : R04_ServerAnswersSuite(new SqlServerDatabase());
