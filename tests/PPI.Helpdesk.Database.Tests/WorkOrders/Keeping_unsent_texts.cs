using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>What somebody has begun to write outlives the browser, belongs to them alone, and goes when it is sent.</summary>
public abstract class Keeping_unsent_texts(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task Each_way_to_write_has_its_own_and_only_its_author_sees_it()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await KeepAsync(Consultant, id, "Dear Emma", WritingMode.Reply);
        await KeepAsync(Consultant, id, "Odd story", WritingMode.Note);
        await KeepAsync(OtherConsultant, id, "Mine", WritingMode.Note);

        Assert.Equal(["Dear Emma", "Odd story"], (await BegunAsync(Consultant, id)).OrderBy(unsent => unsent.Mode).Select(unsent => unsent.Text));
        Assert.Equal(["Mine"], (await BegunAsync(OtherConsultant, id)).Select(unsent => unsent.Text));
        Assert.Empty(await BegunAsync(Customer, id));
    }

    [Fact]
    public async Task S02_On_a_foreign_order_nothing_is_kept()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await Assert.ThrowsAsync<NotFoundException>(() => KeepAsync(Colleague, id, "Hello"));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task The_newest_of_two_tabs_is_kept_and_the_other_is_told()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var first = await KeepAsync(Consultant, id, "From the first tab");
        Clock.Advance(TimeSpan.FromSeconds(3));

        var second = await KeepAsync(Consultant, id, "From the second tab", 0);
        var again = await KeepAsync(Consultant, id, "From the second tab, longer", second.Edition);

        Assert.Equal((false, true, false), (first.ReplacedAnother, second.ReplacedAnother, again.ReplacedAnother));
        Assert.Equal("From the second tab, longer", Assert.Single(await BegunAsync(Consultant, id)).Text);
        // An emptied page that knows an old edition throws nothing away.
        await KeepAsync(Consultant, id, " ", first.Edition);
        Assert.Single(await BegunAsync(Consultant, id));
        await KeepAsync(Consultant, id, " ", again.Edition);
        Assert.Empty(await BegunAsync(Consultant, id));
    }

    [Fact]
    public async Task Two_tabs_at_the_same_moment_keep_one()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(tab => KeepAsync(Consultant, id, $"From tab {tab}")));

        Assert.Single(await BegunAsync(Consultant, id));
    }

    [Fact]
    public async Task What_is_sent_is_forgotten_in_the_same_save_and_what_is_refused_is_kept()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        foreach (var mode in Enum.GetValues<WritingMode>())
            await KeepAsync(Consultant, id, $"A {mode}", mode);
        var seen = new SeenWorkOrder(id, (await StoredAsync(id)).Version);
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Consultant, seen, "A Reply", [], Cancel));
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => DoAsync((AddNote note) => note.RunAsync(Consultant, seen, "A Note", [], Cancel)));

        Assert.Equal([WritingMode.Note, WritingMode.Call, WritingMode.Resolve], (await BegunAsync(Consultant, id)).Select(unsent => unsent.Mode).Order());
        await DoAsync((AddNote note) => note.RunAsync(Consultant, new(id), "A Note", [], Cancel));
        await DoAsync((RecordCall call) => call.RunAsync(Consultant, new(id), new CallReport(CallDirection.Incoming, true, "A Call"), [], Cancel));
        await DoAsync((ProposeResolution propose) => propose.RunAsync(Consultant, new(id), new Resolution("A Resolve", ResolutionKind.Permanent, 5), [], Cancel));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task After_a_merge_it_is_on_the_order_that_remains()
    {
        await OpenAsync();
        var (surviving, merged) = (await LogAsync(Customer), await LogAsync(Colleague));
        await KeepAsync(Consultant, merged, "Begun there");
        await DoAsync((MergeWorkOrders merge) => merge.RunAsync(OtherConsultant, new(merged), surviving, Cancel));

        var begun = Assert.Single(await BegunAsync(Consultant, surviving));
        Assert.Equal((merged, "Begun there"), (begun.WorkOrderId, begun.Text));
        await KeepAsync(Consultant, surviving, "Begun there, and gone on here", begun.Edition);
        Assert.Equal(surviving, Assert.Single(await BegunAsync(Consultant, surviving)).WorkOrderId);
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Consultant, new(surviving), "Begun there, and gone on here", [], Cancel));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task After_ninety_days_it_is_forgotten()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await KeepAsync(Consultant, id, "Old", WritingMode.Reply);
        Clock.Advance(TimeSpan.FromDays(1));
        await KeepAsync(Consultant, id, "Newer", WritingMode.Note);

        Clock.Advance(TimeSpan.FromDays(UnsentText.KeptDays - 1) + TimeSpan.FromMinutes(1));
        await DoAsync((ForgetUnsentTexts forget) => forget.RunAsync(Cancel));

        Assert.Equal("Newer", Assert.Single(await BegunAsync(Consultant, id)).Text);
    }

    [Fact]
    public async Task What_is_new_since_is_what_the_reader_may_see()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var version = (await StoredAsync(id)).Version;
        await DoAsync((AddNote note) => note.RunAsync(Consultant, new(id), "Between us", [], Cancel));
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Consultant, new(id), "We look at it", [], Cancel));

        Assert.Equal(2, (await NewsAsync(OtherConsultant, id, version)).Records.Count);
        Assert.Equal([nameof(WorkOrder.Replied)], (await NewsAsync(Customer, id, version)).Records.Select(record => record.Kind));
        await Assert.ThrowsAsync<NotFoundException>(() => NewsAsync(Colleague, id, version));
    }

    private Task<KeptText> KeepAsync(Actor actor, int id, string text, int edition) => KeepAsync(actor, id, text, WritingMode.Reply, edition);

    private Task<KeptText> KeepAsync(Actor actor, int id, string text, WritingMode mode = WritingMode.Reply, int edition = 0) =>
        DoAsync((KeepUnsentText keep) => keep.RunAsync(actor, id, mode, text, edition, Cancel));

    private Task<IReadOnlyList<UnsentText>> BegunAsync(Actor actor, int id) => DoAsync((UnsentTexts unsent) => unsent.RunAsync(actor, id, Cancel));

    private Task<WorkOrderNews> NewsAsync(Actor actor, int id, int version) => DoAsync((NewsOfWorkOrder news) => news.RunAsync(actor, id, version, Cancel));

    private async Task<int> CountAsync()
    {
        await using var db = NewContext();
        return await db.UnsentTexts.CountAsync(Cancel);
    }
}

public sealed class Keeping_unsent_texts_on_Sqlite() : Keeping_unsent_texts(new SqliteDatabase());

public sealed class Keeping_unsent_texts_on_PostgreSql() : Keeping_unsent_texts(new PostgreSqlDatabase());

public sealed class Keeping_unsent_texts_on_SqlServer() : Keeping_unsent_texts(new SqlServerDatabase());
