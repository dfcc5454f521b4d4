using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>What the composer says beforehand is what the mails do afterwards.</summary>
public abstract class Who_reads_what_is_written(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task Those_named_before_a_reply_are_those_whom_it_is_mailed_to()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((AddParticipant add) => add.RunAsync(Customer, new(id), "otto.other", ParticipantLevel.Reply, Cancel));

        foreach (var actor in new[] { Consultant, Customer, Colleague })
        {
            var named = await AddressesAsync(actor, id, WritingMode.Reply);
            var before = await LastMessageAsync();
            await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(actor, new(id), "We look at it", [], Cancel));
            Assert.Equal(await MailedSinceAsync(before), named);
            Assert.NotEmpty(named);
        }
    }

    [Fact]
    public async Task A_resolution_names_the_customers_of_merged_orders_and_changes_nothing_by_asking()
    {
        await OpenAsync();
        var (surviving, merged) = (await LogAsync(Customer), await LogAsync(Colleague));
        await DoAsync((MergeWorkOrders merge) => merge.RunAsync(OtherConsultant, new(merged), surviving, Cancel));
        var (before, version) = (await LastMessageAsync(), (await StoredAsync(surviving)).Version);

        var readers = await ReadersAsync(Consultant, surviving, WritingMode.Resolve);

        Assert.Equal([(Customer.Name, surviving, true), (Colleague.Name, merged, true)], readers.Select(reader => (reader.Name, reader.WorkOrderId, reader.IsCustomer)));
        Assert.Equal((version, Status.Logged, 0), ((await StoredAsync(surviving)).Version, (await StoredAsync(merged)).Status, (await MailedSinceAsync(before)).Count));
        await DoAsync((ProposeResolution propose) => propose.RunAsync(Consultant, new(surviving), new Resolution("Replaced it", ResolutionKind.Permanent, 5), [], Cancel));
        Assert.Equal(await MailedSinceAsync(before), [.. readers.Select(reader => reader.Address!).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task Notes_and_calls_go_to_nobody_and_who_has_no_address_is_said_to_be_without()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        Assert.Empty(await ReadersAsync(Consultant, id, WritingMode.Note));
        Assert.Empty(await ReadersAsync(Consultant, id, WritingMode.Call));
        await ChangePersonAsync(Customer, person => person.Disable());

        Assert.Equal((Customer.Name, (string?)null), (await ReadersAsync(Consultant, id, WritingMode.Reply)).Select(reader => (reader.Name, reader.Address)).Single());
    }

    [Fact]
    public async Task S02_Of_a_foreign_order_nobody_learns_who_reads_it()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await Assert.ThrowsAsync<NotFoundException>(() => ReadersAsync(Colleague, id, WritingMode.Reply));
        Assert.Empty(await ReadersAsync(Customer, id, WritingMode.Resolve));
    }

    private Task<IReadOnlyList<MailReader>> ReadersAsync(Actor actor, int id, WritingMode mode) => DoAsync((WritingReaders readers) => readers.RunAsync(actor, id, mode, Cancel));

    private async Task<List<string>> AddressesAsync(Actor actor, int id, WritingMode mode) =>
        [.. (await ReadersAsync(actor, id, mode)).Select(reader => reader.Address).OfType<string>().Order(StringComparer.Ordinal)];

    private async Task<long> LastMessageAsync()
    {
        await using var db = NewContext();
        return await db.OutgoingMessages.Select(message => (long?)message.Id).MaxAsync(Cancel) ?? 0;
    }

    private async Task<List<string>> MailedSinceAsync(long last)
    {
        await using var db = NewContext();
        var addresses = await db.OutgoingMessages.Where(message => message.Id > last).Select(message => message.ToAddress).ToListAsync(Cancel);
        return [.. addresses.Order(StringComparer.Ordinal)];
    }
}

public sealed class Who_reads_what_is_written_on_Sqlite() : Who_reads_what_is_written(new SqliteDatabase());

public sealed class Who_reads_what_is_written_on_PostgreSql() : Who_reads_what_is_written(new PostgreSqlDatabase());

public sealed class Who_reads_what_is_written_on_SqlServer() : Who_reads_what_is_written(new SqlServerDatabase());
