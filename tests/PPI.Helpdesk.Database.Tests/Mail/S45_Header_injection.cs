using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Database.Tests.Mail;

/// <summary>S-45, as the mail server sees it: what is compared is every byte that was sent.</summary>
public sealed class S45_Header_injection() : DatabaseSuite(new SqliteDatabase())
{
    public static TheoryData<string> LineBreaks => ["\r\n", "\r", "\n", "\0", "\u2028", "\u2029", "\u0085", "\v", "\f"];

    [Theory]
    [MemberData(nameof(LineBreaks))]
    public async Task A_line_break_in_subject_or_name_adds_no_header_and_no_recipient(string lineBreak)
    {
        await using var server = await ScriptedSmtpServer.StartAsync(Cancel);
        var letter = new Letter(
            MessageKind.PublicStep,
            Recipient.Of($"Ana{lineBreak}Bcc: evil@example.com{lineBreak}X-Name: 1", "ana@example.com"),
            $"News{lineBreak}Bcc: evil@example.com{lineBreak}X-Subject: 1{lineBreak}{lineBreak}<script>");
        await SaveAsync(OutgoingMessage.Write(letter.Say($"Body{lineBreak}.{lineBreak}RCPT TO:<evil@example.com>"), MailRoom.Letterhead, MailRoom.Ids, Clock.Now()));

        await using (var db = NewContext())
            await new MailRoom(Clock, MailRoom.Smtp(server.Port, Clock)).SendAsync(db, Cancel);

        var transcript = await server.TranscriptAsync(Cancel);
        var commands = CommandsIn(transcript);
        Assert.Equal("ana@example.com", Assert.Single(Assert.Single(server.Received).Recipients));
        Assert.Equal(["EHLO", "MAIL", "RCPT", "DATA", "QUIT"], commands.Select(command => command.Split(' ', ':')[0]));
        Assert.Equal("RCPT TO:<ana@example.com>", commands[2]);
        Assert.Equal(
            ["Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To", "X-Auto-Response-Suppress"],
            HeadersIn(transcript).Order(StringComparer.Ordinal));
        Assert.Single(server.Received[0].Read().To);
        Assert.Empty(server.Received[0].Read().Bcc);
    }

    private static List<string> CommandsIn(string transcript)
    {
        var start = transcript.IndexOf("DATA\r\n", StringComparison.Ordinal) + "DATA\r\n".Length;
        var end = transcript.IndexOf("\r\n.\r\n", start, StringComparison.Ordinal) + "\r\n.\r\n".Length;
        return [.. (transcript[..start] + transcript[end..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    private static IEnumerable<string> HeadersIn(string transcript)
    {
        var start = transcript.IndexOf("DATA\r\n", StringComparison.Ordinal) + "DATA\r\n".Length;
        var head = transcript[start..transcript.IndexOf("\r\n\r\n", start, StringComparison.Ordinal)];
        return head.Split("\r\n").Where(line => line[0] is not (' ' or '\t')).Select(line => line.Split(':')[0]);
    }
}
