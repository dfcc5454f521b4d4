using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>A helpdesk with a customer, a consultant who owns their orders, and a team leader, each at a browser.</summary>
public sealed class OrderScene : HelpdeskApp, IAsyncLifetime
{
    public HttpClient Customer { get; private set; } = null!;
    public HttpClient Owner { get; private set; } = null!;
    public HttpClient Leader { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await DoAsync<InstallServiceLevelDefaults>(install => install.RunAsync(CancellationToken.None));
        Customer = await this.SignInAsync("rea", Roles.Employee);
        Owner = await this.SignInAsync("otto", Roles.Consultant);
        Leader = await this.SignInAsync("lee", Roles.TeamLeader);
    }

    /// <summary>The customer logs a work order, and the consultant takes it over from whoever it was routed to.</summary>
    public async Task<WorkOrder> LogAsync(string title = "Screen stays dark")
    {
        var (rea, otto) = (await ActorAsync("rea"), await ActorAsync("otto"));
        var draft = new WorkOrderDraft(rea.PersonId!.Value, rea.Name, title, "Since this morning.", WorkOrderKind.Incident, IntakeChannel.Web);
        var id = await DoAsync<LogWorkOrder, int>(log => log.RunAsync(rea, draft, [], null, CancellationToken.None));
        var lee = await ActorAsync("lee");
        var owner = await InDatabaseAsync(db => db.WorkOrders.Where(order => order.Id == id).Select(order => order.OwnerId).SingleAsync());
        if (owner != otto.PersonId)
            await DoAsync<ReassignWorkOrder>(reassign => reassign.RunAsync(lee, new SeenWorkOrder(id), otto.PersonId!.Value, "For this scene.", CancellationToken.None));
        return await InDatabaseAsync(db => db.WorkOrders.AsNoTracking().SingleAsync(order => order.Id == id));
    }

    public Task NoteAsync(WorkOrder order, string note) => AsAsync<AddNote>("otto", (use, actor) => use.RunAsync(actor, new SeenWorkOrder(order.Id), note, [], CancellationToken.None));

    public Task ReplyAsync(WorkOrder order, string message) => AsAsync<ReplyToWorkOrder>("otto", (use, actor) => use.RunAsync(actor, new SeenWorkOrder(order.Id), message, [], CancellationToken.None));

    /// <summary>Somebody does something, as from a page of their own.</summary>
    public async Task AsAsync<TUseCase>(string userName, Func<TUseCase, Actor, Task> act) where TUseCase : notnull
    {
        var actor = await ActorAsync(userName);
        await DoAsync<TUseCase>(useCase => act(useCase, actor));
    }

    private Task<Actor> ActorAsync(string userName) => InDatabaseAsync(async db => Actor.Of(await db.People.SingleAsync(person => person.UserName == userName)));
}
