using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Web.Tests.Mail;

public sealed class OutboxPageTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_reads_every_message_page_by_page()
    {
        using var browser = await app.SignInAsync("pager", Roles.Administrator);
        for (var i = 0; i < MessageList.PageSize + 1; i++)
            await WriteAsync(subject: $"Number {i}!");

        var newest = await browser.OpenAsync("/outbox?state=Waiting", Cancel);
        var older = await browser.OpenAsync(newest.QuerySelector("a[rel=next]")!.GetAttribute("href")!, Cancel);

        Assert.Contains($"Number {MessageList.PageSize}!", newest.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Number 0!", newest.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Number 0!", older.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(older.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task A_message_set_aside_is_tried_again_at_once()
    {
        using var browser = await app.SignInAsync("retrier", Roles.Administrator);
        var message = await WriteAsync();
        await app.InDatabaseAsync(db => db.OutgoingMessages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, MessageState.SetAside).SetProperty(m => m.LastError, "550 Not here"), Cancel));

        var page = await browser.OpenAsync($"/outbox/{message.Id}", Cancel);
        Assert.Contains("550 Not here", page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await browser.PostFormAsync($"/outbox/{message.Id}", [], "handler=Retry", Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var waiting = await ReadAsync(message.Id);
        Assert.Equal((MessageState.Waiting, app.Clock.Now()), (waiting.State, waiting.NextAttemptAt));
    }

    [Fact]
    public async Task A_copy_to_another_address_is_a_new_message_that_names_the_first()
    {
        using var browser = await app.SignInAsync("copier", Roles.Administrator);
        var message = await WriteAsync();

        using var answer = await browser.PostFormAsync($"/outbox/{message.Id}", [("Input.Address", "deputy@example.com")], "handler=Resend", Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var copy = await app.InDatabaseAsync(db => db.OutgoingMessages.SingleAsync(m => m.CopyOf == message.Id, Cancel));
        Assert.Equal(("deputy@example.com", "", message.TextBody), (copy.ToAddress, copy.ToName, copy.TextBody));
        Assert.NotEqual(message.MessageId, copy.MessageId);
        Assert.Equal("ana@example.com", (await ReadAsync(message.Id)).ToAddress);
    }

    [Fact]
    public async Task Trying_again_and_sending_a_copy_stand_in_the_audit_log_with_who_and_to_whom()
    {
        using var browser = await app.SignInAsync("audited", Roles.Administrator);
        var message = await WriteAsync(subject: "Audited news");
        await app.InDatabaseAsync(db => db.OutgoingMessages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MessageState.SetAside), Cancel));

        (await browser.PostFormAsync($"/outbox/{message.Id}", [], "handler=Retry", Cancel)).Dispose();
        (await browser.PostFormAsync($"/outbox/{message.Id}", [("Input.Address", "rival@example.com")], "handler=Resend", Cancel)).Dispose();

        var records = await app.InDatabaseAsync(db => db.AuditRecords.Where(record => record.ActorName == "Audited").OrderBy(record => record.Id).ToListAsync(Cancel));
        Assert.Equal(["Message tried again", "Message sent again"], records.Select(record => record.Act));
        Assert.All(records, record => Assert.Equal($"{message.Id}: Audited news", record.SubjectName));
        Assert.Contains("rival@example.com", records[1].Details, StringComparison.Ordinal);
        Assert.Contains("ana@example.com", records[1].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S45_A_copy_to_an_address_that_hides_a_line_is_refused_on_the_same_page()
    {
        using var browser = await app.SignInAsync("sly", Roles.Administrator);
        var message = await WriteAsync();

        using var answer = await browser.PostFormAsync($"/outbox/{message.Id}", [("Input.Address", "\"a\r\nRCPT TO:<evil@example.com>\"@example.com")], "handler=Resend", Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("is not a mail address", (await answer.ReadPageAsync(Cancel)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDatabaseAsync(db => db.OutgoingMessages.CountAsync(m => m.CopyOf == message.Id, Cancel)));
    }

    [Fact]
    public async Task A_personal_link_is_neither_shown_nor_sent_twice()
    {
        using var browser = await app.SignInAsync("curious", Roles.Administrator);
        var reset = await WriteAsync(kind: MessageKind.PasswordReset);
        var verdict = await SaveAsync(OutgoingMessage.Write(
            new Letter(MessageKind.Verdict, Recipient.Of("Ana", "ana@example.com"), "Fixed?").Offer("It works", new("https://helpdesk.example/work-orders/1/verdict?t=SECRET_token-1&answer=works")),
            MailRoom.Letterhead, MailRoom.Ids, app.Clock.Now()));

        var resetPage = (await browser.OpenAsync($"/outbox/{reset.Id}", Cancel)).Body!.TextContent;
        var verdictPage = (await browser.OpenAsync($"/outbox/{verdict.Id}", Cancel)).Body!.TextContent;

        Assert.DoesNotContain("There is news.", resetPage, StringComparison.Ordinal);
        Assert.DoesNotContain("Send a copy", resetPage, StringComparison.Ordinal);
        Assert.Contains("verdict?t=…&answer=works", verdictPage, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", verdictPage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_does_not_exist_is_not_found()
    {
        using var browser = await app.SignInAsync("lost", Roles.Administrator);

        using var answer = await browser.GetAsync(new Uri("/outbox/99999999", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<OutgoingMessage> WriteAsync(string subject = "News", MessageKind kind = MessageKind.PublicStep) =>
        SaveAsync(MailRoom.Message(app.Clock.Now(), subject: subject, kind: kind));

    private Task<OutgoingMessage> SaveAsync(OutgoingMessage message) => app.InDatabaseAsync(async db =>
    {
        db.Add(message);
        await db.SaveChangesAsync(Cancel);
        return message;
    });

    private Task<OutgoingMessage> ReadAsync(long id) => app.InDatabaseAsync(db => db.OutgoingMessages.AsNoTracking().SingleAsync(m => m.Id == id, Cancel));
}
