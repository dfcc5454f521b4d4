using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Pages.Account;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>S-10: a thousand guesses, at one account or at a thousand, from one address or from fifty.</summary>
public sealed class S10_Guessing_passwords(HelpdeskBehindProxy app) : IClassFixture<HelpdeskBehindProxy>
{
    private const int Many = 1000;
    private const int Addresses = 50;
    private const int AtOnce = 16;
    private const string Wrong = "wrong harbour quiet lamp";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "198.51.100.")]
    [InlineData(Addresses, "203.0.113.")]
    public async Task A_thousand_wrong_passwords_for_one_account_are_ten_looks_and_a_lock(int addresses, string network)
    {
        var name = $"victim{addresses}";
        var id = await app.AddPersonWithPasswordAsync(name);
        var before = app.Looks;

        var answers = await GuessAsync(guess => name, guess => network + (1 + guess % addresses));

        Assert.Equal(Many, answers.Sum(answer => answer.Value));
        // Ten a minute for one name; the second ten only where a thousand requests take longer than a minute.
        Assert.InRange(answers[HttpStatusCode.BadRequest], SignInByPassword.TriesBeforeLock, 20);
        Assert.Equal(Many - answers[HttpStatusCode.BadRequest], answers[HttpStatusCode.TooManyRequests]);
        Assert.Equal(answers[HttpStatusCode.BadRequest], app.Looks - before);
        Assert.NotNull(await app.InDatabaseAsync(db => db.People.Where(p => p.Id == id).Select(p => p.LockoutEnd).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task One_wrong_password_for_each_of_a_thousand_accounts_is_stopped_at_the_address()
    {
        await AddManyAsync("sprayed");
        var before = app.Looks;

        var answers = await GuessAsync(guess => $"sprayed{guess}", _ => "192.0.2.1");

        Assert.InRange(answers[HttpStatusCode.BadRequest], 1, 120);
        Assert.Equal(Many - answers[HttpStatusCode.BadRequest], answers[HttpStatusCode.TooManyRequests]);
        Assert.Equal(answers[HttpStatusCode.BadRequest], app.Looks - before);
    }

    [Fact]
    public async Task From_fifty_addresses_it_is_one_look_at_each_account_and_locks_nobody()
    {
        await AddManyAsync("spread");

        await GuessAsync(guess => $"spread{guess}", guess => $"192.0.2.{10 + guess % Addresses}");

        var tried = await app.InDatabaseAsync(db => db.People.Where(p => p.UserName!.StartsWith("spread")).Select(p => new { p.AccessFailedCount, p.LockoutEnd }).ToListAsync(Cancel));
        Assert.Equal(Many, tried.Count);
        Assert.All(tried, one => Assert.Equal((1, null), (one.AccessFailedCount, one.LockoutEnd)));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_fifteen_minutes_and_say_so_to_nobody()
    {
        await app.AddPersonWithPasswordAsync("shutout");
        using var guesser = await Guesser.AtAsync(app, "/sign-in", Cancel);

        var answers = new List<string>();
        for (var attempt = 0; attempt < 6; attempt++)
            answers.Add(await ToldAsync(Wrong));
        answers.Add(await ToldAsync(SignedInBrowsers.Password));
        app.Clock.Advance(SignInByPassword.LockedFor - TimeSpan.FromMinutes(1));
        answers.Add(await ToldAsync(SignedInBrowsers.Password));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var afterwards = await guesser.SignInAsync("shutout", SignedInBrowsers.Password, "192.0.2.201", Cancel);

        Assert.Single(answers.Distinct());
        Assert.Contains(WebUtility.HtmlEncode(SignInModel.Refused), answers[0], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, afterwards.StatusCode);

        async Task<string> ToldAsync(string password)
        {
            using var answer = await guesser.SignInAsync("shutout", password, "192.0.2.201", Cancel);
            return await Guesser.ToldAsync(answer, "shutout", Cancel);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_thousand_guesses_at_the_same_time_do_not_find_the_right_one_among_them(int seed)
    {
        var name = $"storm{seed}";
        var id = await app.AddPersonWithPasswordAsync(name);
        // Somewhere behind more guesses than run at once: the account is locked by then.
        var right = new Random(seed).Next(2 * AtOnce, Many);
        var found = 0;

        await Parallel.ForAsync(0, Many, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel }, async (guess, cancel) =>
        {
            if (await app.DoAsync<SignInByPassword, Person?>(signIn => signIn.RunAsync(name, guess == right ? SignedInBrowsers.Password : $"{Wrong} {guess}", cancel)) is not null)
                Interlocked.Increment(ref found);
        });

        Assert.Equal(0, found);
        Assert.NotNull(await app.InDatabaseAsync(db => db.People.Where(p => p.Id == id).Select(p => p.LockoutEnd).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_new_password_lifts_the_lock_so_that_nobody_is_locked_out_for_ever()
    {
        await app.AddPersonWithPasswordAsync("lockedout");
        for (var attempt = 0; attempt < SignInByPassword.TriesBeforeLock; attempt++)
            await SignInAsync(Wrong);
        Assert.Null(await SignInAsync(SignedInBrowsers.Password));

        var token = await app.AskForLinkAsync("lockedout");
        await app.DoAsync<ChoosePassword, Person>(choose => choose.RunAsync(token, "seven boats under ivy", Cancel));

        Assert.NotNull(await SignInAsync("seven boats under ivy"));

        Task<Person?> SignInAsync(string password) => app.DoAsync<SignInByPassword, Person?>(signIn => signIn.RunAsync("lockedout", password, Cancel));
    }

    private async Task<Dictionary<HttpStatusCode, int>> GuessAsync(Func<int, string> name, Func<int, string> from)
    {
        using var guesser = await Guesser.AtAsync(app, "/sign-in", Cancel);
        var answers = new Dictionary<HttpStatusCode, int>();
        for (var guess = 0; guess < Many; guess++)
        {
            using var answer = await guesser.SignInAsync(name(guess), Wrong, from(guess), Cancel);
            answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
        }
        return answers;
    }

    private async Task AddManyAsync(string name)
    {
        await app.DoAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<Helpdesk.Database.HelpdeskDbContext>();
            var hash = services.GetRequiredService<IPasswordHasher<Person>>().HashPassword(null!, SignedInBrowsers.Password);
            foreach (var number in Enumerable.Range(0, Many))
            {
                var person = Person.Join(name, name + number.ToString(CultureInfo.InvariantCulture), $"{name}{number}@ppi.example");
                person.ReceivePassword(hash);
                db.People.Add(person);
            }
            await db.SaveChangesAsync(Cancel);
        });
    }
}
