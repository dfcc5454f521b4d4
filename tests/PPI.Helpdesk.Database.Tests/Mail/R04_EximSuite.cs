using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Database.Tests.Mail;

/// <summary>R-04 against Debian's own mail server: an hour away, then greylisting, then at work. <c>HELPDESK_TEST_MAILS</c> sets how many messages (the row names 5,000).</summary>
public abstract class R04_EximSuite(TestDatabase database) : DatabaseSuite(database)
{
    private static readonly int Messages =
        int.Parse(Environment.GetEnvironmentVariable("HELPDESK_TEST_MAILS") ?? "250", CultureInfo.InvariantCulture);

    [Fact]
    public async Task After_an_hour_without_a_server_Exim_gets_every_message_once_and_in_the_sequence_of_its_order()
    {
        await using var exim = await EximServer.StartAsync(Cancel);
        await exim.GoDownAsync();
        var written = await WriteAsync();
        await SweepForAnHourAsync(exim);

        await exim.ComeUpAsync(Cancel);
        exim.IsGreylisting = true;
        Clock.Advance(TimeSpan.FromMinutes(5));
        await SweepAsync(exim);
        Assert.Empty(await exim.ReceivedAsync(Cancel));

        exim.IsGreylisting = false;
        var stopwatch = Stopwatch.StartNew();
        for (var minute = 0; minute < 10; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await SweepAsync(exim);
        }

        var received = await exim.ReceivedAsync(Cancel);
        Say($"{Database.Provider.Name}: {Messages} messages after an hour without a server drained in {stopwatch.Elapsed.TotalSeconds:0.0} s, {Messages / stopwatch.Elapsed.TotalSeconds:0} in a second, {received.Count - received.Distinct().Count()} doubled");
        Assert.Empty(written.Select(message => message.MessageId).Except(received).Select(lost => $"not received: {lost}"));
        Assert.Equal(written.Count, received.Count);
        var places = received.Select((id, place) => (id, place)).ToDictionary();
        Assert.All(written.GroupBy(message => message.WorkOrderId), order =>
            Assert.Equal(order.Select(message => message.MessageId), order.Select(message => message.MessageId).OrderBy(id => places[id])));
        await using var db = NewContext();
        Assert.False(await db.OutgoingMessages.AnyAsync(message => message.State != MessageState.Sent, Cancel));
    }

    [Fact]
    public async Task What_Exim_refuses_for_good_is_set_aside_in_its_words()
    {
        await using var exim = await EximServer.StartAsync(Cancel);
        var refused = await SaveAsync(MailRoom.Message(Clock.Now(), "nobody@example.com"));
        var other = await SaveAsync(MailRoom.Message(Clock.Now(), "ana@example.com"));

        await SweepAsync(exim);

        Assert.Equal([other.MessageId], await exim.ReceivedAsync(Cancel));
        await using var db = NewContext();
        var aside = await db.OutgoingMessages.SingleAsync(message => message.Id == refused.Id, Cancel);
        Assert.Equal((MessageState.SetAside, "550 There is no such person here"), (aside.State, aside.LastError));
    }

    private async Task<List<OutgoingMessage>> WriteAsync()
    {
        var messages = Enumerable.Range(0, Messages).Select(i => MailRoom.Message(Clock.Now(), "ana@example.com", order: i % 40 + 1)).ToList();
        await using var db = NewContext();
        foreach (var message in messages)
        {
            // One by one, so that ids follow the sequence of writing.
            db.Add(message);
            await db.SaveChangesAsync(Cancel);
        }
        return messages;
    }

    private async Task SweepForAnHourAsync(EximServer exim)
    {
        for (var minute = 0; minute < 60; minute++)
        {
            await SweepAsync(exim);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private async Task SweepAsync(EximServer exim)
    {
        await using var db = NewContext();
        await new MailRoom(Clock, MailRoom.Smtp(exim.Port, Clock)).SendAsync(db, Cancel);
    }

    private static void Say(FormattableString figures) => TestContext.Current.TestOutputHelper!.WriteLine(figures.ToString(CultureInfo.InvariantCulture));
}

public sealed class R04_Exim_on_Sqlite() : R04_EximSuite(new SqliteDatabase());

public sealed class R04_Exim_on_PostgreSql() : R04_EximSuite(new PostgreSqlDatabase());

public sealed class R04_Exim_on_SqlServer() : R04_EximSuite(new SqlServerDatabase());
