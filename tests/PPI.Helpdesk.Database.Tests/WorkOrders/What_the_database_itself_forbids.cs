using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>Past all of our code, with statements of one's own, a work order still keeps its owner and its sense.</summary>
public abstract class What_the_database_itself_forbids(TestDatabase database) : WorkOrderSuite(database)
{
    [Theory]
    [InlineData("""UPDATE "WorkOrders" SET "OwnerId" = NULL""")]
    [InlineData("""UPDATE "WorkOrders" SET "OwnerId" = 987654""")]
    [InlineData("""UPDATE "WorkOrders" SET "RequesterId" = 987654""")]
    [InlineData("""UPDATE "WorkOrders" SET "WorkerId" = 987654""")]
    [InlineData("""UPDATE "WorkOrders" SET "Status" = 'Closed'""")]
    [InlineData("""UPDATE "WorkOrders" SET "ClosedAt" = "LoggedAt" """)]
    [InlineData("""UPDATE "WorkOrders" SET "Status" = 'Closed', "ClosedAt" = "LoggedAt" """)]
    [InlineData("""UPDATE "WorkOrders" SET "Title" = NULL""")]
    [InlineData("""UPDATE "TimelineRecords" SET "Sequence" = 1""")]
    [InlineData("""UPDATE "TimelineRecords" SET "WorkOrderId" = 987654""")]
    [InlineData("""DELETE FROM "WorkOrders" """)]
    [InlineData("""DELETE FROM "People" """)]
    public async Task A_statement_that_would_leave_an_order_without_owner_sense_or_history_is_refused(string statement)
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await using var db = NewContext();

        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Cancel));

        await AssertToldByItsTimelineAsync(id);
    }

    [Fact]
    public async Task The_same_statements_pass_where_they_leave_sense()
    {
        await OpenAsync();
        await LogAsync(Customer);
        await using var db = NewContext();

        var changed = await db.Database.ExecuteSqlRawAsync(
            """UPDATE "WorkOrders" SET "OwnerId" = "RequesterId", "Status" = 'Closed', "Closure" = 'Withdrawn', "ClosedAt" = "LoggedAt" """, Cancel);

        Assert.Equal(1, changed);
    }

    [Fact]
    public async Task A_number_is_never_given_twice_even_after_the_last_order_went()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await using var db = NewContext();
        foreach (var emptied in new[]
            { """DELETE FROM "Legs" """, """DELETE FROM "FactSheets" """, """DELETE FROM "OrderClocks" """, """DELETE FROM "SearchEntries" """, """DELETE FROM "OutgoingMessages" """, """DELETE FROM "TimelineRecords" """, """DELETE FROM "TierStays" """, """DELETE FROM "WorkOrders" """ })
            await db.Database.ExecuteSqlRawAsync(emptied, Cancel);

        Assert.True(await LogAsync(Customer) > id);
    }
}

public sealed class What_the_database_itself_forbids_on_Sqlite() : What_the_database_itself_forbids(new SqliteDatabase());

public sealed class What_the_database_itself_forbids_on_PostgreSql() : What_the_database_itself_forbids(new PostgreSqlDatabase());

public sealed class What_the_database_itself_forbids_on_SqlServer() : What_the_database_itself_forbids(new SqlServerDatabase());
