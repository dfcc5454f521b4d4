using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Attachments;

/// <summary>One work order with its people, to hang files on.</summary>
public sealed class AttachmentScene : HelpdeskApp, IAsyncLifetime
{
    public const int MaxBytes = 100_000;

    private int orderId;
    private int ownerId;

    public AttachmentScene() => this["Attachments:MaxBytes"] = $"{MaxBytes}";

    public HttpClient Requester { get; private set; } = null!;
    public HttpClient Colleague { get; private set; } = null!;
    public HttpClient Owner { get; private set; } = null!;
    public HttpClient Specialist { get; private set; } = null!;
    public HttpClient Administrator { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var requesterId = await this.AddPersonAsync("rea");
        ownerId = await this.AddPersonAsync("otto", Roles.Consultant);
        orderId = await InDatabaseAsync(db => LogAsync(db, requesterId));
        Requester = await this.SignInAsync("rea");
        Owner = await this.SignInAsync("otto");
        Colleague = await this.SignInAsync("cole", Roles.Employee);
        Specialist = await this.SignInAsync("spec", Roles.Specialist, SupportChannels.Applications);
        Administrator = await this.SignInAsync("adam", Roles.Administrator | Roles.Reviewer);
        // The first page of a session brings the cookie of the forms; after that, answers can be compared.
        foreach (var browser in (HttpClient[])[Requester, Owner, Colleague, Specialist, Administrator])
            (await browser.GetAsync("/")).Dispose();
    }

    /// <summary>Stores a file as an upload would and hangs it on the order.</summary>
    public async Task<Guid> AttachAsync(string name, byte[] content, bool isInternal = false)
    {
        await using var scope = NewScope();
        var file = await scope.ServiceProvider.GetRequiredService<ReceiveAttachment>().RunAsync(name, new MemoryStream(content), CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<HelpdeskDbContext>();
        db.Attachments.Add(Attachment.Of(file, orderId, 1, isInternal, ownerId, Clock.Now()));
        await db.SaveChangesAsync();
        return file.Id;
    }

    private async Task<int> LogAsync(HelpdeskDbContext db, int requesterId)
    {
        var draft = new WorkOrderDraft(requesterId, "Rea", "Screen stays dark", "", WorkOrderKind.Incident, IntakeChannel.Web);
        var order = WorkOrder.Log(draft, new PriorityDecision(Priority.P3, "policy"), new Routing(ownerId, "Otto", "on duty"),
            new Actor(requesterId, "Rea", Roles.Employee, SupportChannels.None), Clock.Now());
        db.WorkOrders.Add(order);
        await db.SaveChangesAsync();
        return order.Id;
    }
}
