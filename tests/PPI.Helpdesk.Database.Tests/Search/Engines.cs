using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.SqlServer;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.SqlServerGrammar;

namespace PPI.Helpdesk.Database.Tests.Search;

/// <summary>An engine finds what looking at every entry finds, whichever way it goes.</summary>
public abstract class Engines(TestDatabase database) : SearchSuite(database)
{
    [Theory]
    [InlineData("valve")]
    [InlineData("val press")]
    [InlineData("Überdruck")]
    [InlineData("secret")]
    [InlineData("a valve")]
    [InlineData("nothing")]
    public async Task The_index_the_walk_and_the_plain_way_agree(string words)
    {
        await OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            await LogAsync(Customer, $"Valve {i} leaks", "Under pressure");
            await LogAsync(Customer, "A drip", "The valve has Überdruck");
        }
        await NoteAsync(1, "A secret valve");
        await using var db = NewContext();
        var terms = SearchTerms.Of(words);

        foreach (var scope in Enum.GetValues<SearchScope>())
        {
            var plain = await db.SearchEntries.Having(terms, scope).Select(entry => entry.WorkOrderId).Order().ToListAsync(Cancel);
            Assert.Equal(plain, await MatchingAsync(db, terms, scope, SearchSpan.Whole));
            Assert.Equal(plain.Where(id => id is > 2 and < 5), await MatchingAsync(db, terms, scope, new SearchSpan(2, 5)));
        }
    }

    private async Task<List<int>> MatchingAsync(HelpdeskDbContext db, SearchTerms terms, SearchScope scope, SearchSpan span) =>
        [.. (await (await Database.Provider.FullText.MatchingAsync(db, terms, scope, span, Cancel)).ToListAsync(Cancel)).Order()];
}

public sealed class Engines_on_Sqlite() : Engines(new SqliteDatabase());
public sealed class Engines_on_PostgreSql() : Engines(new PostgreSqlDatabase());
public sealed class Engines_on_SqlServer() : Engines(new SqlServerDatabase());

/// <summary>Without a SQL Server: what it would be asked where its full-text search is installed.</summary>
public sealed class Engine_of_SqlServer
{
    [Theory]
    [InlineData(SearchScope.Title)]
    [InlineData(SearchScope.Public)]
    [InlineData(SearchScope.All)]
    public void Its_statement_is_its_own_language(SearchScope scope)
    {
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        new SqlServerProvider().Configure(options, "Server=nowhere;Database=helpdesk");
        using var db = new HelpdeskDbContext(options.Options);

        var statement = SqlServerFullText.Indexed(db, SearchTerms.Of("Müller's val\"ve)"), scope).ToQueryString();

        Assert.Contains("CONTAINS(", statement, StringComparison.Ordinal);
        Assert.Contains("\"muller*\" OR \"mueller*\"", statement, StringComparison.Ordinal);
        Assert.Empty(TSql.Objections(statement));
    }
}
