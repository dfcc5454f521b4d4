using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Attachments;

public abstract class AttachmentSuite(TestDatabase database) : DatabaseSuite(database)
{
    private readonly string folder = TestFolder.NewPath();

    private FolderFileStore Store => new(Options.Create(new AttachmentOptions { Folder = folder }), Clock);

    [Fact]
    public async Task An_attachment_comes_back_as_it_was_saved()
    {
        var order = await OrderAsync();
        var saved = await AttachAsync(order, "Größe – 発注.pdf");

        await using var db = NewContext();
        var read = await db.Attachments.SingleAsync(Cancel);

        Assert.Equivalent(saved, read, strict: true);
    }

    [Fact]
    public async Task After_an_hour_the_sweep_keeps_what_an_order_names_and_removes_the_rest()
    {
        var kept = await AttachAsync(await OrderAsync(), "kept.txt");
        var orphan = await ReceiveAsync("orphan.txt");
        Clock.Advance(RemoveOrphanedFiles.Grace + TimeSpan.FromSeconds(1));
        var fresh = await ReceiveAsync("fresh.txt");

        await SweepAsync();
        await SweepAsync();

        Assert.True(IsStored(kept.Id));
        Assert.False(IsStored(orphan.Id));
        Assert.True(IsStored(fresh.Id));
        Assert.Equal([fresh.Id], Store.ReceivedBefore(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task Two_nodes_may_sweep_at_once_and_many_files_are_settled()
    {
        var kept = await AttachAsync(await OrderAsync(), "kept.txt");
        for (var i = 0; i < 250; i++)
            await ReceiveAsync($"orphan-{i}.txt");
        Clock.Advance(TimeSpan.FromHours(2));

        await Task.WhenAll(Task.Run(SweepAsync, Cancel), Task.Run(SweepAsync, Cancel));

        Assert.True(IsStored(kept.Id));
        Assert.Empty(Store.ReceivedBefore(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task S02_only_who_sees_the_order_and_the_step_finds_the_file()
    {
        var order = await OrderAsync();
        var colleague = await PersonAsync("Colleague");
        var specialist = await PersonAsync("Specialist", Roles.Specialist, SupportChannels.Applications);
        var reviewer = await PersonAsync("Reviewer", Roles.Reviewer | Roles.Administrator);
        var shown = await AttachAsync(order, "screen.png");
        var inner = await AttachAsync(order, "notes.txt", isInternal: true);

        Assert.True(await FindsAsync(order.Requester, shown.Id));
        Assert.True(await FindsAsync(order.Owner, shown.Id));
        Assert.True(await FindsAsync(order.Owner, inner.Id));
        Assert.True(await FindsAsync(Actor.Of(specialist), inner.Id));
        Assert.False(await FindsAsync(order.Requester, inner.Id));
        Assert.False(await FindsAsync(Actor.Of(colleague), shown.Id));
        Assert.False(await FindsAsync(Actor.Of(colleague), inner.Id));
        Assert.False(await FindsAsync(Actor.Of(reviewer), shown.Id));
        Assert.False(await FindsAsync(order.Owner, Guid.NewGuid()));
    }

    [Fact]
    public async Task S02_staff_who_are_the_customer_of_an_order_see_only_what_a_customer_sees()
    {
        var specialist = await PersonAsync("Specialist", Roles.Specialist, SupportChannels.Applications);
        var order = await OrderAsync(requester: specialist);
        var inner = await AttachAsync(order, "about-them.txt", isInternal: true);

        Assert.False(await FindsAsync(Actor.Of(specialist), inner.Id));
    }

    [Fact]
    public async Task A_file_missing_from_the_store_is_not_found()
    {
        var order = await OrderAsync();
        var attachment = await AttachAsync(order, "lost.txt");
        Store.Remove(attachment.Id);

        Assert.False(await FindsAsync(order.Requester, attachment.Id));
    }

    private async Task<bool> FindsAsync(Actor actor, Guid id)
    {
        await using var db = NewContext();
        try
        {
            var file = await new AttachmentDownload(db, Store, NullLogger<AttachmentDownload>.Instance).RunAsync(actor, id, Cancel);
            await file.Content.DisposeAsync();
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    private bool IsStored(Guid id)
    {
        using var content = Store.Open(id);
        return content is not null;
    }

    private async Task SweepAsync()
    {
        await using var db = NewContext();
        await new RemoveOrphanedFiles(db, Store, Clock, NullLogger<RemoveOrphanedFiles>.Instance).RunAsync(Cancel);
    }

    private Task<ReceivedFile> ReceiveAsync(string name) =>
        new ReceiveAttachment(Store, Options.Create(new AttachmentOptions()), NullLogger<ReceiveAttachment>.Instance).RunAsync(name, new MemoryStream([1, 2, 3]), Cancel);

    private async Task<Attachment> AttachAsync(SavedOrder order, string name, bool isInternal = false) =>
        await SaveAsync(Attachment.Of(await ReceiveAsync(name), order.Id, 1, isInternal, order.Owner.PersonId!.Value, Clock.Now()));

    private async Task<SavedOrder> OrderAsync(Person? requester = null)
    {
        requester ??= await PersonAsync("Requester");
        var owner = await PersonAsync("Owner", Roles.Consultant);
        var draft = new WorkOrderDraft(requester.Id, requester.Name, "Screen stays dark", "", WorkOrderKind.Incident, IntakeChannel.Web);
        var order = await SaveAsync(WorkOrder.Log(
            draft, new PriorityDecision(Priority.P3, "policy"), new Routing(owner.Id, owner.Name, "on duty"), Actor.Of(requester), Clock.Now()));
        return new SavedOrder(order.Id, Actor.Of(requester), Actor.Of(owner));
    }

    private Task<Person> PersonAsync(string name, Roles roles = Roles.Employee, SupportChannels channels = SupportChannels.None) =>
        SaveAsync(Person.Join(name, name + Guid.NewGuid().ToString("N")[..8], name + Guid.NewGuid().ToString("N")[..8] + "@ppi.example", roles, channels));

    private sealed record SavedOrder(int Id, Actor Requester, Actor Owner);
}

public sealed class Attachment_on_Sqlite() : AttachmentSuite(new SqliteDatabase());

public sealed class Attachment_on_PostgreSql() : AttachmentSuite(new PostgreSqlDatabase());

public sealed class Attachment_on_SqlServer() : AttachmentSuite(new SqlServerDatabase());
