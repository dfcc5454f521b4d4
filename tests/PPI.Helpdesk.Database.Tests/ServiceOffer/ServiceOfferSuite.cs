using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.ServiceOffer;

public abstract class ServiceOfferSuite(TestDatabase database) : DatabaseSuite(database)
{
    private static readonly Actor Leader = new(1, "Lee", Roles.TeamLeader, SupportChannels.None);
    private static readonly Actor Consultant = new(2, "Con", Roles.Consultant, SupportChannels.None);

    [Fact]
    public async Task A_category_comes_back_as_it_was_saved()
    {
        var service = await SaveAsync(Service.Offer("Workplace", "Computers"));
        var id = await AddAsync(new CategoryTerms("VPN & réseau", service.Id, SupportChannels.NetworkAndDesktop, "VPN"));

        var row = await InContextAsync(db => new CategoryList(db).OneAsync(id, Cancel));

        Assert.Equal(new CategoryRow(id, "VPN & réseau", service.Id, "Workplace", SupportChannels.NetworkAndDesktop, "VPN", false, 1), row);
    }

    [Fact]
    public async Task A_name_is_taken_whatever_its_case()
    {
        await AddAsync(new CategoryTerms("Printing"));

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(new CategoryTerms(" PRINTING ")));

        Assert.Contains("already one named PRINTING", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_are_those_in_use_by_service_and_name()
    {
        var workplace = await SaveAsync(Service.Offer("Workplace", ""));
        var accounts = await SaveAsync(Service.Offer("Accounts", ""));
        await AddAsync(new CategoryTerms("Other"));
        await AddAsync(new CategoryTerms("Printers", workplace.Id));
        await AddAsync(new CategoryTerms("Laptops", workplace.Id));
        await AddAsync(new CategoryTerms("Passwords", accounts.Id));
        var retired = await AddAsync(new CategoryTerms("Fax", workplace.Id));
        await InContextAsync(db => new RetireCategory(Changes(db)).RunAsync(Leader, retired, 1, Cancel));

        var choices = await InContextAsync(db => new CategoryList(db).ChoicesAsync(Cancel));

        Assert.Equal(["Passwords", "Laptops", "Printers", "Other"], choices.Select(choice => choice.Name));
        Assert.Equal(["Accounts", "Workplace", "Workplace", ""], choices.Select(choice => choice.Service));
    }

    [Fact]
    public async Task Who_was_slower_changes_nothing()
    {
        var id = await AddAsync(new CategoryTerms("Printing"));
        await InContextAsync(db => new ChangeCategory(Changes(db)).RunAsync(Leader, id, 1, new CategoryTerms("Printers"), Cancel));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            InContextAsync(db => new ChangeCategory(Changes(db)).RunAsync(Leader, id, 1, new CategoryTerms("Copiers"), Cancel)));

        Assert.Equal("Printers", (await InContextAsync(db => new CategoryList(db).OneAsync(id, Cancel))).Name);
    }

    [Fact]
    public async Task A_service_is_retired_when_its_categories_are()
    {
        var serviceId = await InContextAsync(db => new AddService(db, Changes(db)).RunAsync(Leader, "Workplace", "", Cancel));
        var categoryId = await AddAsync(new CategoryTerms("Laptops", serviceId));

        await Assert.ThrowsAsync<RuleBrokenException>(() => InContextAsync(db => new RetireService(db, Changes(db)).RunAsync(Leader, serviceId, 1, Cancel)));
        await InContextAsync(db => new RetireCategory(Changes(db)).RunAsync(Leader, categoryId, 1, Cancel));
        await InContextAsync(db => new RetireService(db, Changes(db)).RunAsync(Leader, serviceId, 1, Cancel));

        Assert.Empty(await InContextAsync(db => new ServiceList(db).ChoicesAsync(Cancel)));
        Assert.True(Assert.Single(await InContextAsync(db => new ServiceList(db).AllAsync(Cancel))).IsRetired);
        await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(new CategoryTerms("Tablets", serviceId)));
    }

    [Fact]
    public async Task What_was_retired_can_be_brought_back_and_renamed()
    {
        var serviceId = await InContextAsync(db => new AddService(db, Changes(db)).RunAsync(Leader, "Workplace", "", Cancel));
        await InContextAsync(db => new RetireService(db, Changes(db)).RunAsync(Leader, serviceId, 1, Cancel));
        await InContextAsync(db => new BringBackService(Changes(db)).RunAsync(Leader, serviceId, 2, Cancel));
        await InContextAsync(db => new ChangeService(Changes(db)).RunAsync(Leader, serviceId, 3, "Your workplace", "Computers", Cancel));

        Assert.Equal(new ServiceRow(serviceId, "Your workplace", "Computers", 0, false, 4), await InContextAsync(db => new ServiceList(db).OneAsync(serviceId, Cancel)));
    }

    [Fact]
    public async Task Every_change_stands_in_the_audit_log()
    {
        var id = await AddAsync(new CategoryTerms("Printing"));
        await InContextAsync(db => new RetireCategory(Changes(db)).RunAsync(Leader, id, 1, Cancel));

        await using var db = NewContext();
        var records = await db.AuditRecords.OrderBy(record => record.Id).ToListAsync(Cancel);

        Assert.Equal(["Added", "Retired"], records.Select(record => record.Act));
        Assert.All(records, record => Assert.Equal(("Category", "Printing", "Lee", Clock.Now()), (record.SubjectKind, record.SubjectName, record.ActorName, record.At)));
    }

    [Fact]
    public async Task Only_team_leaders_and_administrators_change_it()
    {
        var id = await AddAsync(new CategoryTerms("Printing"));

        await Assert.ThrowsAsync<RuleBrokenException>(() => InContextAsync(db => new AddCategory(db, Changes(db)).RunAsync(Consultant, new CategoryTerms("Mine"), Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => InContextAsync(db => new RetireCategory(Changes(db)).RunAsync(Consultant, id, 1, Cancel)));
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found() =>
        await Assert.ThrowsAsync<NotFoundException>(() => InContextAsync(db => new RetireCategory(Changes(db)).RunAsync(Leader, 4711, 1, Cancel)));

    [Theory]
    [InlineData("'; DROP TABLE \"Categories\"; --")]
    [InlineData("1' OR '1'='1")]
    [InlineData("%_[a-z]\\")]
    [InlineData("{0} $1 @p0 :x ?")]
    [InlineData("Ω≈ç√∫ ﷽ 田中さん 😀 \u202Etest")]
    [InlineData("a\u0000b\uD800c")]
    [InlineData("<script>alert(1)</script>")]
    public async Task S55_hostile_text_is_just_a_name(string hostile)
    {
        await AddAsync(new CategoryTerms("Printing"));

        var id = await AddAsync(new CategoryTerms(hostile, Skill: hostile));

        var rows = await InContextAsync(db => new CategoryList(db).AllAsync(Cancel));
        Assert.Equal(2, rows.Count);
        Assert.Equal(Category.Define(new CategoryTerms(hostile)).Name, rows.Single(row => row.Id == id).Name);
    }

    [Fact]
    public async Task The_demonstration_is_added_once()
    {
        await InContextAsync(db => DemoServiceOffer.SeedAsync(db, Cancel));
        await InContextAsync(db => DemoServiceOffer.SeedAsync(db, Cancel));

        await using var db = NewContext();
        Assert.Equal(DemoServiceOffer.Services.Count, await db.Services.CountAsync(Cancel));
        Assert.Equal(DemoServiceOffer.Services.Sum(service => service.Categories.Count), await db.Categories.CountAsync(Cancel));
    }

    private Task<int> AddAsync(CategoryTerms terms) => InContextAsync(db => new AddCategory(db, Changes(db)).RunAsync(Leader, terms, Cancel));

    private OfferChanges Changes(HelpdeskDbContext db) => new(db, Database.Provider, Clock);

    private async Task<T> InContextAsync<T>(Func<HelpdeskDbContext, Task<T>> act)
    {
        await using var db = NewContext();
        return await act(db);
    }

    private async Task InContextAsync(Func<HelpdeskDbContext, Task> act)
    {
        await using var db = NewContext();
        await act(db);
    }
}

public sealed class ServiceOffer_on_Sqlite() : ServiceOfferSuite(new SqliteDatabase());

public sealed class ServiceOffer_on_PostgreSql() : ServiceOfferSuite(new PostgreSqlDatabase());

public sealed class ServiceOffer_on_SqlServer() : ServiceOfferSuite(new SqlServerDatabase());
