using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.People;

public abstract class AccountSuite(TestDatabase database) : DatabaseSuite(database)
{
    private const string Password = "violet harbour quiet lamp";
    private static readonly Actor administrator = new(null, "Administrator", Roles.Administrator, SupportChannels.None);
    private readonly PasswordHasher<Person> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));

    [Fact]
    public async Task S10_Wrong_passwords_lock_the_account_and_the_right_one_afterwards_opens_it()
    {
        await AddAsync("ada");

        for (var attempt = 0; attempt < SignInByPassword.TriesBeforeLock; attempt++)
            Assert.Null(await SignInAsync("ada", "wrong"));
        Assert.Null(await SignInAsync("ADA@ppi.example", Password));
        Clock.Advance(SignInByPassword.LockedFor);

        Assert.Equal("ada", (await SignInAsync("ADA@ppi.example", Password))?.UserName);
    }

    [Fact]
    public async Task S15_A_session_lives_until_it_is_ended_and_knows_a_new_stamp()
    {
        var person = await AddAsync("ada");
        await using var db = NewContext();
        var session = await new StartSession(db, Clock).RunAsync(person.Id, "Browser", Cancel);
        var check = new CheckSession(db, Clock);

        Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.NotNull(await check.RunAsync(session.Id, person.Id, person.SecurityStamp!, Cancel));
        Assert.Null(await check.RunAsync(session.Id, person.Id, "another stamp", Cancel));
        Assert.Equal(Clock.Now(), Assert.Single(await new SessionList(db, Clock).RunAsync(Actor.Of(person), Cancel)).LastSeenAt);
        await new EndSession(db, Clock).RunAsync(Actor.Of(person), session.Id, Cancel);

        Assert.Null(await check.RunAsync(session.Id, person.Id, person.SecurityStamp!, Cancel));
        Assert.Empty(await new SessionList(db, Clock).RunAsync(Actor.Of(person), Cancel));
    }

    [Fact]
    public async Task S13_S14_Three_links_in_ten_minutes_and_each_works_once()
    {
        var person = await AddAsync("ada");
        for (var request = 0; request < 5; request++)
            await RequestAsync("Ada@PPI.example");
        await RequestAsync("nobody@ppi.example");

        await using var db = NewContext();
        Assert.Equal(3, await db.OutgoingMessages.CountAsync(Cancel));
        var token = await Links(db).IssueAsync(AccountLinkPurpose.Reset, person.Id, person.NormalizedEmail!, Cancel);
        await db.SaveChangesAsync(Cancel);
        await ChooseAsync(token);

        await Assert.ThrowsAsync<RuleBrokenException>(() => ChooseAsync(token));
        Assert.False(await NewContext().AccountLinks.AnyAsync(link => link.PersonId == person.Id && link.UsedAt == null, Cancel));
    }

    [Fact]
    public async Task S73_Of_many_uses_of_one_link_at_the_same_time_one_wins()
    {
        var person = await AddAsync("ada");
        await using var db = NewContext();
        var token = await Links(db).IssueAsync(AccountLinkPurpose.Reset, person.Id, person.NormalizedEmail!, Cancel);
        await db.SaveChangesAsync(Cancel);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => ChooseAsync(token)), Cancel)));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.Where(outcome => outcome is not null), outcome => Assert.IsType<RuleBrokenException>(outcome));
    }

    [Fact]
    public async Task S08_One_administrator_always_remains()
    {
        var one = await AddAsync("one", Roles.Administrator);
        var two = await AddAsync("two", Roles.Administrator | Roles.Reviewer);

        var outcomes = await Task.WhenAll(new[] { one, two }.Select(person => Task.Run(async () => await Record.ExceptionAsync(() => DisableAsync(person.Id)), Cancel)));

        Assert.Single(outcomes, outcome => outcome is RuleBrokenException);
        await using var db = NewContext();
        Assert.Equal(1, await db.People.CountAsync(person => !person.IsDisabled, Cancel));
        var left = await db.People.SingleAsync(person => !person.IsDisabled, Cancel);
        await Assert.ThrowsAsync<RuleBrokenException>(() => DisableAsync(left.Id));
        Assert.Contains("Disabling refused", await db.AuditRecords.Select(record => record.Act).ToListAsync(Cancel));
    }

    [Fact]
    public async Task S18_Set_up_is_needed_until_there_is_an_administrator()
    {
        await AddAsync("employee");
        await using var db = NewContext();
        var setUp = new SetUp(db, Desk(db), Links(db), Passwords, Clock);
        var token = await setUp.OpenAsync(Cancel);

        Assert.True(await setUp.CanRunAsync(token, Cancel));
        await setUp.RunAsync(token, "First", "first", "first@ppi.example", Password, Cancel);

        Assert.False(await setUp.IsNeededAsync(Cancel));
        Assert.False(await setUp.CanRunAsync(token, Cancel));
    }

    [Fact]
    public async Task People_are_found_by_any_part_of_their_names_and_by_role_page_by_page()
    {
        await AddAsync("zoe", Roles.Consultant);
        await using (var db = NewContext())
        {
            db.People.AddRange(Enumerable.Range(0, 70).Select(number => Person.Join("Zoë O'Hara%_", $"p{number}", $"p{number}@ppi.example", Roles.Consultant | Roles.Reviewer)));
            await db.SaveChangesAsync(Cancel);
        }

        var first = await ListAsync(new PeopleFilter("zoë o'hara%_", Roles.Reviewer));
        var second = await ListAsync(new PeopleFilter("ZOË", Roles.Consultant, first.Last!.Name, first.Last.Id));

        Assert.Equal(PeopleList.PageSize, first.People.Count);
        Assert.Equal(20, second.People.Count);
        Assert.Null(second.Last);
        Assert.Equal("zoe", Assert.Single((await ListAsync(new PeopleFilter("zoe@"))).People).UserName);
        Assert.Empty((await ListAsync(new PeopleFilter("%", Roles.Administrator))).People);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_said_so()
    {
        await AddAsync("ada");

        await using var db = NewContext();
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => new CreateAdministrator(Desk(db), Passwords).RunAsync("Ada", "ADA", "other@ppi.example", Password, Cancel));

        Assert.Contains("ADA", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_sessions_and_links_are_forgotten_and_acts_are_read_newest_first()
    {
        var person = await AddAsync("ada");
        await RequestAsync("ada@ppi.example");
        await using var db = NewContext();
        await new StartSession(db, Clock).RunAsync(person.Id, "Browser", Cancel);
        Desk(db).Note(administrator, "First act", person);
        Desk(db).Note(administrator, "Second act", person);
        await db.SaveChangesAsync(Cancel);

        Clock.Advance(TimeSpan.FromDays(31));
        await new TidyAccounts(db, Clock).RunAsync(Cancel);

        Assert.Equal(0, await db.Sessions.CountAsync(Cancel) + await db.AccountLinks.CountAsync(Cancel));
        var acts = await new AuditLog(db).RunAsync("aDa", null, Cancel);
        Assert.Equal(["Second act", "First act"], acts.Lines.Select(line => line.Act));
        Assert.Equal("First act", Assert.Single((await new AuditLog(db).RunAsync(null, acts.Lines[0].Id, Cancel)).Lines).Act);
    }

    [Fact]
    public async Task Demonstration_people_are_added_once()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var db = NewContext();
            await new AddDemoPeople(db, hasher).RunAsync(Cancel);
        }

        Assert.Equal(DemoPeople.All.Count, await NewContext().People.CountAsync(Cancel));
        Assert.NotNull(await SignInAsync("elena", DemoPeople.Password));
    }

    private AccountPasswords Passwords => new(hasher);

    private AccountDesk Desk(HelpdeskDbContext db) => new(db, Database.Provider, Clock);

    private AccountLinks Links(HelpdeskDbContext db) => new(db, Clock);

    private async Task<Person> AddAsync(string name, Roles roles = Roles.Employee)
    {
        var person = Person.Join(name, name, $"{name}@ppi.example", roles);
        Passwords.Set(person, Password);
        return await SaveAsync(person);
    }

    private async Task<Person?> SignInAsync(string name, string password)
    {
        await using var db = NewContext();
        return await new SignInByPassword(db, Passwords, Clock).RunAsync(name, password, Cancel);
    }

    private async Task RequestAsync(string address)
    {
        await using var db = NewContext();
        var site = Options.Create(new SiteOptions());
        var ids = new MessageIds(new EphemeralDataProtectionProvider(), Options.Create(new MailOptions()));
        var mail = new AccountMail(new Outbox(db, new Letterhead(site), ids, Clock), site);
        await new RequestPasswordReset(db, Links(db), mail, Database.Provider, Clock).RunAsync(address, Cancel);
    }

    private async Task ChooseAsync(string token)
    {
        await using var db = NewContext();
        await new ChoosePassword(Links(db), Desk(db), Passwords, Clock).RunAsync(token, "seven boats under ivy", Cancel);
    }

    private async Task DisableAsync(int id)
    {
        await using var db = NewContext();
        await new DisablePerson(Desk(db), Links(db)).RunAsync(administrator, id, Cancel);
    }

    private async Task<PeoplePage> ListAsync(PeopleFilter filter)
    {
        await using var db = NewContext();
        return await new PeopleList(db).RunAsync(administrator, filter, Cancel);
    }
}

public sealed class Account_on_Sqlite() : AccountSuite(new SqliteDatabase());

public sealed class Account_on_PostgreSql() : AccountSuite(new PostgreSqlDatabase());

public sealed class Account_on_SqlServer() : AccountSuite(new SqlServerDatabase());
