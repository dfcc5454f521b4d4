using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>The links that the mails of a reset or an invitation carry.</summary>
internal static partial class PasswordLinks
{
    /// <summary>Asks for a new password, and reads the link's token in the mail.</summary>
    public static async Task<string> AskForLinkAsync(this HelpdeskApp app, string name)
    {
        await app.DoAsync<RequestPasswordReset>(request => request.RunAsync($"{name}@ppi.example", TestContext.Current.CancellationToken));
        return await app.TokenInMailAsync(name);
    }

    public static async Task<string> TokenInMailAsync(this HelpdeskApp app, string name) => TokenInMail().Match((await app.MailsToAsync(name))[^1].TextBody).Groups[1].Value;

    public static Task<List<OutgoingMessage>> MailsToAsync(this HelpdeskApp app, string name) => app.InDatabaseAsync(db =>
        db.OutgoingMessages.AsNoTracking().Where(mail => mail.ToAddress == $"{name}@ppi.example").OrderBy(mail => mail.Id).ToListAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex(@"new-password\?t=([A-Za-z0-9_-]+)")]
    private static partial Regex TokenInMail();
}
