using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>History is written once: a correction is a new record (S1-14).</summary>
public abstract class What_was_told_stays(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task No_record_of_a_timeline_is_changed_or_removed()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await AssertRefusedAsync(async db => db.Entry(await db.TimelineRecords.FirstAsync(Cancel)).Property(record => record.Details).CurrentValue = "{}");
        await AssertRefusedAsync(async db => db.Remove(await db.TimelineRecords.OrderBy(record => record.Id).LastAsync(Cancel)));
        await AssertRefusedAsync(async db => db.RemoveRange((await db.WorkOrders.Include(order => order.Timeline).SingleAsync(Cancel)).Timeline));

        await AssertToldByItsTimelineAsync(id);
    }

    [Fact]
    public async Task No_record_of_what_administrators_did_is_changed_or_removed()
    {
        await OpenAsync();
        await SaveAsync(AuditRecord.Of(new AuditActor(null, "PPI Helpdesk"), "Roles changed", new AuditSubject("Person", 1, "Emma"), "", TestClock.Start));

        await AssertRefusedAsync(async db => db.Entry(await db.AuditRecords.SingleAsync(Cancel)).Property(record => record.Act).CurrentValue = "Nothing");
        await AssertRefusedAsync(async db => db.Remove(await db.AuditRecords.SingleAsync(Cancel)));
    }

    private async Task AssertRefusedAsync(Func<HelpdeskDbContext, Task> rewrite)
    {
        await using var db = NewContext();
        await rewrite(db);

        Assert.Contains("only ever added", (await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }
}

public sealed class What_was_told_stays_on_Sqlite() : What_was_told_stays(new SqliteDatabase());

public sealed class What_was_told_stays_on_PostgreSql() : What_was_told_stays(new PostgreSqlDatabase());

public sealed class What_was_told_stays_on_SqlServer() : What_was_told_stays(new SqlServerDatabase());
