using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.People;

/// <summary>S-10: guesses that have all seen an open account, before any of them is counted, are still five looks at its password.</summary>
public abstract class S10_Guesses_at_the_same_time(TestDatabase database) : DatabaseSuite(database)
{
    private const int Many = 40;
    private const string Right = "violet harbour quiet lamp";

    private readonly AccountPasswords passwords = new(new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })));

    /// <summary>Places of the right password in the queue of guesses: the last that may be found, the first that may not, and some behind.</summary>
    public static TheoryData<int> Places => [1, SignInByPassword.TriesBeforeLock - 1, SignInByPassword.TriesBeforeLock, .. new Random(10).GetItems(Enumerable.Range(SignInByPassword.TriesBeforeLock + 1, Many - SignInByPassword.TriesBeforeLock).ToArray(), 3)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_right_password_is_found_among_the_first_five_and_never_behind_them(int place)
    {
        var person = Person.Join("Storm", "storm", "storm@ppi.example");
        passwords.Set(person, Right);
        await SaveAsync(person);

        var guesses = Enumerable.Range(1, Many).Select(at => Guess(at == place ? Right : $"wrong harbour {at}")).ToList();
        await Task.WhenAll(guesses.Select(guess => guess.HasRead)).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        var found = new List<Person?>();
        foreach (var guess in guesses)
            found.Add(await guess.GoOnAsync());

        Assert.Equal(place <= SignInByPassword.TriesBeforeLock ? 1 : 0, found.Count(one => one is not null));
    }

    private Guessing Guess(string password)
    {
        var line = new AfterReading();
        return new(line, SignInAsync());

        async Task<Person?> SignInAsync()
        {
            await using var db = new HelpdeskDbContext(new DbContextOptionsBuilder<HelpdeskDbContext>(Database.Options()).AddInterceptors(line).Options);
            return await new SignInByPassword(db, passwords, Clock).RunAsync("storm", password, Cancel);
        }
    }

    private sealed record Guessing(AfterReading Line, Task<Person?> Outcome)
    {
        public Task HasRead => Line.HasRead.Task;

        public Task<Person?> GoOnAsync()
        {
            Line.MayGoOn.TrySetResult();
            return Outcome;
        }
    }

    /// <summary>Holds a sign-in between its first look at the account and what it does next.</summary>
    private sealed class AfterReading : DbConnectionInterceptor
    {
        public TaskCompletionSource HasRead { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource MayGoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            HasRead.TrySetResult();
            await MayGoOn.Task;
        }
    }
}

public sealed class S10_Guesses_at_the_same_time_on_Sqlite() : S10_Guesses_at_the_same_time(new SqliteDatabase());

public sealed class S10_Guesses_at_the_same_time_on_PostgreSql() : S10_Guesses_at_the_same_time(new PostgreSqlDatabase());

public sealed class S10_Guesses_at_the_same_time_on_SqlServer() : S10_Guesses_at_the_same_time(new SqlServerDatabase());
