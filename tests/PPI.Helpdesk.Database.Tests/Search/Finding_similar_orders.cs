using PPI.Helpdesk.People;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Search;

/// <summary>Field demand 61: who types the subject of a known matter is shown it, and nobody is shown a matter of others.</summary>
public abstract class Finding_similar_orders(TestDatabase database) : SearchSuite(database)
{
    [Fact]
    public async Task Field_61_ones_own_open_order_is_shown_by_most_of_its_words_in_any_order_and_spelling()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Label printer in Zürich prints blank pages", "");
        await LogAsync(Customer, "Scanner gun loses its connection", "");

        Assert.Equal([id], await SimilarAsync(Customer, "blank labels from the printer zurich"));
        Assert.Equal([id], await SimilarAsync(Customer, "PRINTER zuerich"));
        Assert.Empty(await SimilarAsync(Customer, "printer toner change request"));
        Assert.Empty(await SimilarAsync(Customer, "is not in my"));
        Assert.Empty(await SimilarAsync(Customer, null));
    }

    [Fact]
    public async Task S03_nobody_learns_that_somebody_else_has_the_same_matter_and_who_takes_part_does()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, "Payroll export is wrong", "");

        Assert.Empty(await SimilarAsync(Colleague, "Payroll export is wrong"));
        Assert.Empty(await SimilarAsync(Reviewer, "Payroll export is wrong"));
        Assert.Empty(await SimilarAsync(Administrator, "Payroll export is wrong"));
        Assert.Equal([id], await SimilarAsync(Consultant, "Payroll export is wrong"));

        await DoAsync((AddParticipant add) => add.RunAsync(Customer, new(id), "otto.other", ParticipantLevel.Follow, Cancel));
        Assert.Equal([id], await SimilarAsync(Colleague, "Payroll export is wrong"));
    }

    [Fact]
    public async Task What_helped_last_time_is_told_for_half_a_year_and_what_was_withdrawn_is_not()
    {
        await OpenAsync();
        var fix = new Resolution("Restarted the spooler", ResolutionKind.Permanent, 3);
        var id = await LogAsync(Consultant, Draft(Customer, "Printer prints blank pages") with { Intake = IntakeChannel.Phone }, fix);
        var withdrawn = await LogAsync(Customer, "Printer prints blank pages again", "");
        await DoAsync((WithdrawWorkOrder withdraw) => withdraw.RunAsync(Customer, new(withdrawn), null, Cancel));

        var similar = Assert.Single(await DoAsync((SimilarOrders orders) => orders.RunAsync(Customer, "blank pages printer", Cancel)));
        Assert.Equal((id, false, "Restarted the spooler"), (similar.Id, similar.IsOpen, similar.Helped));

        Clock.Advance(TimeSpan.FromDays(181));
        Assert.Empty(await SimilarAsync(Customer, "blank pages printer"));
    }

    private async Task<int[]> SimilarAsync(Actor actor, string? subject) =>
        [.. (await DoAsync((SimilarOrders orders) => orders.RunAsync(actor, subject, Cancel))).Select(order => order.Id)];
}

public sealed class Finding_similar_orders_on_Sqlite() : Finding_similar_orders(new SqliteDatabase());

public sealed class Finding_similar_orders_on_PostgreSql() : Finding_similar_orders(new PostgreSqlDatabase());

public sealed class Finding_similar_orders_on_SqlServer() : Finding_similar_orders(new SqlServerDatabase());
