using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>
/// S-11: whether an account exists shows neither in the answer nor in the work behind it. Nobody can register, and only administrators invite. The times themselves are measured by the benchmarks (<c>--answers</c>).
/// </summary>
public sealed class S11_Answers_that_tell_nothing(HelpdeskBehindProxy app) : IClassFixture<HelpdeskBehindProxy>
{
    private const string From = "192.0.2.11";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Known_unused_disabled_locked_and_unknown_look_alike_and_cost_one_hash_each()
    {
        await AddAsync();
        using var guesser = await Guesser.AtAsync(app, "/sign-in", Cancel);
        // The first refusal of all makes the hash that stands in for missing ones.
        (await guesser.SignInAsync("warm-up", "wrong harbour quiet lamp", From, Cancel)).Dispose();

        var answers = new List<string>();
        var looks = new List<int>();
        foreach (var (name, password) in ((string, string)[])
            [("known11", "wrong harbour quiet lamp"), ("unused11", "wrong harbour quiet lamp"), ("former11", SignedInBrowsers.Password), ("locked11", SignedInBrowsers.Password), ("nobody11", "wrong harbour quiet lamp"), ("nobody11@ppi.example", "wrong harbour quiet lamp")])
        {
            var before = app.Looks;
            using var answer = await guesser.SignInAsync(name, password, From, Cancel);
            answers.Add(await Guesser.ToldAsync(answer, name, Cancel));
            looks.Add(app.Looks - before);
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith("400\n", answers[0], StringComparison.Ordinal);
        Assert.All(looks, cost => Assert.Equal(1, cost));
    }

    [Fact]
    public async Task Asking_for_a_link_answers_alike_for_known_unused_disabled_and_unknown()
    {
        await AddAsync();
        using var guesser = await Guesser.AtAsync(app, "/account/forgotten", Cancel);

        var answers = new List<string>();
        foreach (var name in (string[])["known11", "unused11", "former11", "nobody11"])
        {
            using var answer = await guesser.AskForLinkAsync($"{name}@ppi.example", From, Cancel);
            answers.Add(await Guesser.ToldAsync(answer, $"{name}@ppi.example", Cancel));
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith("200\n", answers[0], StringComparison.Ordinal);
        Assert.Single(await app.MailsToAsync("known11"));
        foreach (var name in (string[])["unused11", "former11", "nobody11"])
            Assert.Empty(await app.MailsToAsync(name));
    }

    private async Task AddAsync()
    {
        if (await app.InDatabaseAsync(db => db.People.AnyAsync(p => p.UserName == "known11", Cancel)))
            return;
        await app.AddPersonWithPasswordAsync("known11");
        await app.AddPersonAsync("unused11");
        var former = await app.AddPersonWithPasswordAsync("former11");
        await app.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == former, Cancel)).Disable();
            return await db.SaveChangesAsync(Cancel);
        });
        await app.AddPersonWithPasswordAsync("locked11");
        for (var attempt = 0; attempt < SignInByPassword.TriesBeforeLock; attempt++)
            await app.DoAsync<SignInByPassword, Person?>(signIn => signIn.RunAsync("locked11", "wrong harbour quiet lamp", Cancel));
    }
}
