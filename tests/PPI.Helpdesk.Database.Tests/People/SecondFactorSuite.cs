using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.People;

/// <summary>What may happen once happens once, also when it is tried many times at the same moment.</summary>
public abstract class SecondFactorSuite(TestDatabase database) : DatabaseSuite(database)
{
    private const int AtOnce = 12;

    private static readonly SecondFactorPolicy required = new(SecondFactorFor.Administrators);

    private readonly EphemeralDataProtectionProvider protection = new();
    private readonly string key = AuthenticatorCode.NewKey();

    private string CodeNow => AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(Clock.GetUtcNow()));

    [Fact]
    public async Task S20_Of_many_uses_of_one_code_at_the_same_moment_one_is_taken()
    {
        var person = await WithAppAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));

        var taken = await ManyAsync(() => InScopeAsync(db => App(db).TakeAsync(person, CodeNow, Cancel)));

        Assert.Single(taken, one => one);
    }

    [Fact]
    public async Task S20_Of_many_uses_of_one_recovery_code_at_the_same_moment_one_is_taken_and_told()
    {
        var person = await WithAppAsync();
        var codes = await InScopeAsync(db => new RenewRecoveryCodes(Desk(db), Recovery(db), Mail(db)).RunAsync(Actor.Of(person), Cancel));

        var taken = await ManyAsync(() => InScopeAsync(db => Recovery(db).TakeAsync(person, codes[0], Cancel)));

        Assert.Single(taken, one => one);
        Assert.Equal(9, await InScopeAsync(db => Recovery(db).CountLeftAsync(person.Id, Cancel)));
        Assert.Equal(1, await InScopeAsync(db => db.OutgoingMessages.CountAsync(mail => mail.Subject == "A recovery code was used", Cancel)));
    }

    [Fact]
    public async Task S20_However_many_guess_at_the_same_moment_there_are_five_tries()
    {
        var person = await WithAppAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));

        var allowed = await ManyAsync(() => InScopeAsync(async db => await Tries(db).CountAsync(person.Id, Cancel) != CodeTry.Refused));
        var right = await SignInAsync(person, CodeNow);
        Clock.Advance(CodeTries.LockedFor);

        Assert.Equal(CodeTries.BeforeLock, allowed.Count(one => one));
        Assert.Null(right);
        Assert.NotNull(await SignInAsync(person, CodeNow));
        Assert.Equal(0, await InScopeAsync(db => db.People.Where(p => p.Id == person.Id).Select(p => p.CodeTries).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task S19_Of_two_passkeys_removed_at_the_same_moment_one_stays_where_one_must()
    {
        var person = await SaveAsync(Person.Join("Ada", "ada", "ada@ppi.example", Roles.Administrator));
        await AddPasskeyAsync(person, "one");
        await AddPasskeyAsync(person, "two");
        var keys = await InScopeAsync(db => db.Passkeys.Select(p => p.Id).ToListAsync(Cancel));

        var outcomes = await Task.WhenAll(keys.Select(id => Task.Run(async () => await Record.ExceptionAsync(() => RemoveAsync(person, id)), Cancel)));

        Assert.Single(outcomes, outcome => outcome is RuleBrokenException);
        Assert.Equal(1, await InScopeAsync(db => db.Passkeys.CountAsync(Cancel)));
        Assert.Equal(1, await InScopeAsync(db => db.People.Select(p => p.PasskeyCount).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task S19_A_passkeys_count_moves_on_once_and_a_challenge_is_spent_once()
    {
        var person = await SaveAsync(Person.Join("Ada", "ada", "ada@ppi.example"));
        var made = await AddPasskeyAsync(person, "one");
        made.SignCount = 5;

        var moved = await ManyAsync(() => InScopeAsync(async db => await new SignInByPasskey(db, Clock).RunAsync(person.Id, made, Cancel) is not null));
        var spent = await ManyAsync(() => InScopeAsync(db => new SpendChallenge(db, Database.Provider).RunAsync("challenge", Clock.Now(), Cancel)));
        Clock.Advance(TimeSpan.FromDays(31));
        await InScopeAsync(async db =>
        {
            await new TidyAccounts(db, Clock).RunAsync(Cancel);
            return true;
        });

        Assert.Single(moved, one => one);
        Assert.Single(spent, one => one);
        Assert.Equal(0, await InScopeAsync(db => db.SpentChallenges.CountAsync(Cancel)));
    }

    [Fact]
    public async Task S19_Identitys_ceremony_finds_passkeys_and_the_page_lists_them()
    {
        var person = await SaveAsync(Person.Join("Ada", "ada", "ada@ppi.example"));
        var made = await AddPasskeyAsync(person, "Blue key");
        await using var db = NewContext();
        using var store = new PersonStore(db);

        Assert.Equal(person.Id, (await store.FindByPasskeyIdAsync(made.CredentialId, Cancel))?.Id);
        Assert.Equal(made.PublicKey, (await store.FindPasskeyAsync(person, made.CredentialId, Cancel))?.PublicKey);
        Assert.Equal(["internal"], Assert.Single(await store.GetPasskeysAsync(person, Cancel)).Transports!);
        Assert.Null(await store.FindByPasskeyIdAsync([1, 2, 3], Cancel));
        Assert.Null(await store.FindByIdAsync("nobody", Cancel));
        Assert.Equal("Blue key", Assert.Single((await new SecondFactors(db, Recovery(db), required).RunAsync(person.Id, Cancel)).Passkeys).Name);
    }

    private async Task<Person> WithAppAsync()
    {
        var person = await SaveAsync(Person.Join("Ada", "ada", "ada@ppi.example"));
        await InScopeAsync(db => new UseAuthenticator(Desk(db), Keys, Recovery(db), Mail(db), Clock).RunAsync(Actor.Of(person), key, CodeNow, Cancel));
        return await InScopeAsync(db => db.People.AsNoTracking().SingleAsync(Cancel));
    }

    private async Task<UserPasskeyInfo> AddPasskeyAsync(Person person, string name)
    {
        var made = new UserPasskeyInfo(RandomNumberGenerator.GetBytes(64), RandomNumberGenerator.GetBytes(77), Clock.Now(), 1, ["internal"], true, false, false, [], []);
        await InScopeAsync(db => new AddPasskey(db, Desk(db), Recovery(db), Mail(db), Clock).RunAsync(Actor.Of(person), made, name, Cancel));
        return made;
    }

    private async Task RemoveAsync(Person person, int passkeyId)
    {
        await using var db = NewContext();
        await new RemovePasskey(db, Desk(db), Recovery(db), required, Mail(db)).RunAsync(Actor.Of(person), passkeyId, Cancel);
    }

    private Task<Person?> SignInAsync(Person person, string code) =>
        InScopeAsync(db => new SignInByCode(db, App(db), Recovery(db), Tries(db)).RunAsync(person.Id, person.SecurityStamp!, code, Cancel));

    private static Task<T[]> ManyAsync<T>(Func<Task<T>> act) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(act, Cancel)));

    private async Task<T> InScopeAsync<T>(Func<HelpdeskDbContext, Task<T>> act)
    {
        await using var db = NewContext();
        return await act(db);
    }

    private AuthenticatorKeys Keys => new(protection);

    private AccountDesk Desk(HelpdeskDbContext db) => new(db, Database.Provider, Clock);

    private AppCodes App(HelpdeskDbContext db) => new(db, Keys, Clock);

    private CodeTries Tries(HelpdeskDbContext db) => new(db, Desk(db), Mail(db), Clock);

    private RecoveryCodes Recovery(HelpdeskDbContext db) => new(db, Desk(db), Mail(db), Clock);

    private FactorMail Mail(HelpdeskDbContext db)
    {
        var site = Options.Create(new SiteOptions());
        return new(new Outbox(db, new Letterhead(site), new MessageIds(protection, Options.Create(new MailOptions())), Clock), site);
    }
}

public sealed class SecondFactors_on_Sqlite() : SecondFactorSuite(new SqliteDatabase());

public sealed class SecondFactors_on_PostgreSql() : SecondFactorSuite(new PostgreSqlDatabase());

public sealed class SecondFactors_on_SqlServer() : SecondFactorSuite(new SqlServerDatabase());
