using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PPI.Helpdesk.Database.SqlServer;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.SqlServerGrammar;

namespace PPI.Helpdesk.Database.Tests;

/// <summary>What can be known of SQL Server without one: its migration scripts, and that the twin of the other tests sees what it should.</summary>
public sealed class SqlServerGrammarTests() : DatabaseSuite(new SqliteDatabase())
{
    [Fact]
    public void Every_migration_script_is_SQL_Servers_own_language()
    {
        using var db = Offline();
        var migrator = db.GetService<IMigrator>();
        string?[] migrations = [null, .. db.Database.GetMigrations()];
        string[] scripts =
        [
            migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent),
            .. migrations.Zip(migrations.Skip(1), (from, to) => migrator.GenerateScript(from, to)),
        ];

        Assert.True(scripts.Length >= 2);
        Assert.All(scripts, script =>
        {
            Assert.True(script.Contains("CREATE TABLE", StringComparison.Ordinal) || script.Contains("ALTER TABLE", StringComparison.Ordinal), script);
            Assert.Empty(TSql.Objections(script));
        });
    }

    [Fact]
    public void Text_that_is_not_SQL_Servers_is_refused() => Assert.NotEmpty(TSql.Objections("SELECT 1 LIMIT 1"));

    [Fact]
    public async Task A_query_of_any_test_is_put_to_the_grammar()
    {
        await using var db = NewContext();
        _ = await db.People.Where(person => person.Name.StartsWith("twin of a query")).OrderBy(person => person.Id).Skip(3).Take(5).ToListAsync(Cancel);

        Assert.Contains(SqlServerTwin.Statements, sql => sql.Contains("OFFSET", StringComparison.Ordinal) && sql.Contains("twin of a query", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_count_and_a_bulk_update_are_put_to_the_grammar_too()
    {
        await using var db = NewContext();
        _ = await db.People.CountAsync(person => person.Name == "twin of a count", Cancel);
        _ = await db.People.Where(person => person.Name == "twin of an update").ExecuteUpdateAsync(set => set.SetProperty(person => person.Department, "x"), Cancel);

        Assert.Contains(SqlServerTwin.Statements, sql => sql.Contains("COUNT(*)", StringComparison.Ordinal) && sql.Contains("twin of a count", StringComparison.Ordinal));
        Assert.Contains(SqlServerTwin.Statements, sql => sql.StartsWith("UPDATE", StringComparison.Ordinal) && sql.Contains("twin of an update", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_save_of_any_test_is_put_to_the_grammar()
    {
        var person = await SaveAsync(Person.Join("Twin", "twin", "twin@ppi.example"));
        await using var db = NewContext();
        var read = await db.People.SingleAsync(p => p.Id == person.Id, Cancel);
        read.Rename("Twin of a save");
        await db.SaveChangesAsync(Cancel);

        Assert.Contains(SqlServerTwin.Statements, sql => sql.Contains("INSERT INTO [People]", StringComparison.Ordinal));
        Assert.Contains(SqlServerTwin.Statements, sql => sql.Contains("UPDATE [People]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_SQL_Server_cannot_say_fails_the_test_that_asks_it()
    {
        await using var db = NewContext();

        var failure = await Assert.ThrowsAsync<NotForSqlServerException>(() => db.People.Where(person => EF.Functions.Glob(person.Name, "a*")).ToListAsync(Cancel));

        Assert.Contains("Glob", failure.Message, StringComparison.Ordinal);
    }

    private static HelpdeskDbContext Offline()
    {
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        new SqlServerProvider().Configure(options, "Server=nowhere;Database=helpdesk");
        return new(options.Options);
    }
}
