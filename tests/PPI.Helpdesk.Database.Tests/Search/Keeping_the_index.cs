using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Search;

/// <summary>The index says at every commit what the orders say.</summary>
public abstract class Keeping_the_index(TestDatabase database) : SearchSuite(database)
{
    [Fact]
    public async Task Words_are_found_once_the_change_is_committed_and_not_when_it_is_rolled_back()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Door squeaks", "");
        await using var db = NewContext();
        await using (await db.Database.BeginTransactionAsync(Cancel))
        {
            var order = await db.WorkOrders.SingleAsync(order => order.Id == id, Cancel);
            order.Note("a quokka was here", Consultant, Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Empty(await FindAsync(Consultant, "quokka"));
        await NoteAsync(id, "a quokka was here");
        Assert.Equal([id], await FindAsync(Consultant, "quokka"));
        Assert.Equal([id], await FindAsync(Consultant, "door"));
    }

    [Fact]
    public async Task An_index_made_anew_is_the_one_that_was_kept()
    {
        await OpenAsync();
        await LiveAsync();
        var kept = await EntriesAsync();

        await ForgetIndexAsync();
        Assert.Empty(await FindAsync(Consultant, "oven"));
        Assert.Equal(3, (await DoAsync((SearchState state) => state.RunAsync(true, Cancel))).Missing);
        Assert.Equal(3, await DoAsync((IndexWorkOrders index) => index.RunAsync(Cancel)));

        Assert.Equal(kept, await EntriesAsync());
        Assert.Equal(0, (await DoAsync((SearchState state) => state.RunAsync(true, Cancel))).Missing);
        Assert.NotEmpty(await FindAsync(Consultant, "oven"));
        Assert.Equal(0, await DoAsync((IndexWorkOrders index) => index.RunAsync(Cancel)));
        Assert.Equal(kept, await EntriesAsync());
    }

    [Fact]
    public async Task An_order_from_before_the_index_gets_its_entry_whole_with_its_next_change()
    {
        await OpenAsync();
        await LiveAsync();
        var id = (await FindAsync(Consultant, "oven"))[0];
        await ForgetIndexAsync();

        await NoteAsync(id, "chimney");
        var followed = (await EntriesAsync()).Single();

        Assert.Equal([id], await FindAsync(Consultant, "oven chimney"));
        await ForgetIndexAsync();
        await DoAsync((IndexWorkOrders index) => index.RunAsync(Cancel));
        Assert.Contains(followed, await EntriesAsync());
    }

    [Fact]
    public async Task Entries_of_an_older_format_are_made_anew()
    {
        await OpenAsync();
        await LiveAsync();
        var kept = await EntriesAsync();
        await using (var db = NewContext())
            await db.SearchEntries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Format, 0).SetProperty(entry => entry.PublicWords, "as it was"), Cancel);
        Assert.NotEmpty(await FindAsync(Consultant, "as was"));

        Assert.Equal(3, await DoAsync((IndexWorkOrders index) => index.RunAsync(Cancel)));

        Assert.Equal(kept, await EntriesAsync());
        Assert.Empty(await FindAsync(Consultant, "as was"));
    }

    [Fact]
    public async Task Many_orders_saved_at_once_are_all_found()
    {
        await OpenAsync();
        await using (var db = NewContext())
        {
            db.WorkOrders.AddRange(Enumerable.Range(0, 40).Select(n => A.WorkOrder().Unsaved().By(Customer).OwnedBy(Consultant).With(draft => draft with { Title = $"Turbine {n}" }).Taken().Build()));
            await db.SaveChangesAsync(Cancel);
        }

        await using var reading = NewContext();
        Assert.Equal(40, await reading.SearchEntries.CountAsync(Cancel));
        Assert.Equal(reading.WorkOrders.Select(order => order.Id).Max(), (await FindAsync(Consultant, "turbine 39")).Single());
    }

    [Fact]
    public async Task More_words_than_an_entry_has_room_for_are_left_out_and_break_nothing()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Wordy", "");
        for (var part = 0; part < 12; part++)
            await NoteAsync(id, string.Join(' ', Enumerable.Range(0, 1_200).Select(n => $"{(char)('a' + part)}waage{n}x")));

        Assert.Equal([id], await FindAsync(Consultant, "awaage7x"));
        Assert.Equal([id], await FindAsync(Consultant, "wordy"));
    }

    [Fact]
    public async Task An_order_cannot_be_saved_past_the_index()
    {
        await OpenAsync();
        await using var db = NewContext();
        db.WorkOrders.Add(A.WorkOrder().Unsaved().By(Customer).OwnedBy(Consultant).Build());

        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task The_engine_of_this_database_is_used_or_says_why_not()
    {
        await OpenAsync();
        var condition = await DoAsync((SearchState state) => state.RunAsync(true, Cancel));

        Assert.Equal(0, condition.Missing);
        Assert.True(condition.Limitation is null || Database.Provider.Name == "SqlServer", condition.Limitation);
    }

    private async Task LiveAsync()
    {
        var id = await LogAsync(Customer, "Oven is cold", "Since Monday, no heat at all");
        await ReplyAsync(Customer, id, "Still no heat; it is Tuesday");
        await NoteAsync(id, "Third time for this oven");
        await DoAsync((RetitleWorkOrder retitle) => retitle.RunAsync(Consultant, new SeenWorkOrder(id), "Oven heats nothing", Cancel));
        await LogAsync(Colleague, "Fridge is warm", "Since Monday");
        await LogAsync(Customer, "Ölofen raucht", "Größer als sonst");
    }
}

public sealed class Keeping_the_index_on_Sqlite() : Keeping_the_index(new SqliteDatabase());
public sealed class Keeping_the_index_on_PostgreSql() : Keeping_the_index(new PostgreSqlDatabase());
public sealed class Keeping_the_index_on_SqlServer() : Keeping_the_index(new SqlServerDatabase());
