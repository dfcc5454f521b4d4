using System.Net;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>S-14: a mailbox cannot be flooded with resets, however often, from wherever and however the address is spelt.</summary>
public sealed class S14_Reset_mails(HelpdeskBehindProxy app) : IClassFixture<HelpdeskBehindProxy>
{
    private static readonly string[] spellings =
        ["flooded@ppi.example", "FLOODED@ppi.example", " flooded@PPI.EXAMPLE ", "flooded+1@ppi.example", "ﬂooded@ppi.example", "flo\u00aded@ppi.example", "ｆlooded@ppi.example", "flooded@ppi.example.", "\"flooded\"@ppi.example", "flooded@ppi。example"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_requests_from_twenty_addresses_in_ten_minutes_are_three_mails()
    {
        await app.AddPersonWithPasswordAsync("flooded");
        using var guesser = await Guesser.AtAsync(app, "/account/forgotten", Cancel);

        for (var request = 0; request < 100; request++)
        {
            using var answer = await guesser.AskForLinkAsync(spellings[request % spellings.Length], $"198.51.100.{1 + request % 20}", Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            app.Clock.Advance(TimeSpan.FromSeconds(5));
        }
        var inTenMinutes = (await app.MailsToAsync("flooded")).Count;
        app.Clock.Advance(RequestPasswordReset.CountedOver);
        (await guesser.AskForLinkAsync("flooded@ppi.example", "198.51.100.99", Cancel)).Dispose();

        Assert.Equal(3, inTenMinutes);
        Assert.Equal(4, (await app.MailsToAsync("flooded")).Count);
        Assert.Equal(4, await app.InDatabaseAsync(db => Task.FromResult(db.OutgoingMessages.Count(mail => mail.ToAddress.Contains("flooded")))));
    }

    [Fact]
    public async Task A_hundred_requests_at_the_same_moment_are_three_mails_too()
    {
        await app.AddPersonWithPasswordAsync("stormed");

        await Parallel.ForAsync(0, 100, Cancel, async (_, cancel) => await app.DoAsync<RequestPasswordReset>(request => request.RunAsync("stormed@ppi.example", cancel)));

        Assert.InRange((await app.MailsToAsync("stormed")).Count, 1, 3);
    }

    [Fact]
    public async Task One_address_that_asks_for_everybodys_link_is_slowed_down()
    {
        using var guesser = await Guesser.AtAsync(app, "/account/forgotten", Cancel);

        var answers = new List<HttpStatusCode>();
        for (var request = 0; request < 100; request++)
        {
            using var answer = await guesser.AskForLinkAsync($"somebody{request}@ppi.example", "192.0.2.14", Cancel);
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests));
    }
}
