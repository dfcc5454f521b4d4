using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>A helpdesk with one person of every kind, each with an open and a closed order of their own, and the same of somebody else, with the helpdesk and at support channels.</summary>
public partial class AccessWorld : IAsyncLifetime
{
    /// <summary>An employee who is none of the principals.</summary>
    public const string StrangersName = "stranger";

    /// <summary>A consultant who is none of the principals.</summary>
    public const string ColleaguesName = "colleague";

    // The first two whom the database numbers.
    internal const string StrangersKey = "1";
    internal const string ColleaguesKey = "2";

    /// <summary>The one tool for remote help.</summary>
    internal const string Tool = "Remote assistance";

    private readonly HelpdeskApp app;
    private readonly Dictionary<Principal, HttpClient> browsers = [];
    private readonly Dictionary<Principal, string> tokens = [];
    private readonly Dictionary<(Principal, OrderOf), Owned> orders = [];

    public AccessWorld() : this(new SqliteDatabase())
    {
    }

    protected AccessWorld(TestDatabase database)
    {
        app = HelpdeskApp.On(database);
        // More is tried here in a minute than anybody may.
        (app["People:TriesPerAddress"], app["People:TriesPerAccount"]) = ("100000", "100000");
        (app["RemoteHelp:Tools:0:Name"], app["RemoteHelp:Tools:0:Link"]) = (Tool, "https://remote.example/start?device={asset}");
    }

    internal IReadOnlyList<Door> Doors { get; private set; } = [];

    public HelpdeskApp App => app;

    public int StrangerId { get; private set; }

    public int CategoryId { get; private set; }

    public int ServiceId { get; private set; }

    public int CalendarId { get; private set; }

    public int RoutineTaskId { get; private set; }

    internal Owned Order(Principal principal, OrderOf whose) => orders[(principal, whose)];

    public async ValueTask InitializeAsync()
    {
        // The tests of a database that is not here are skipped.
        if (app.Database.WhyAbsent is not null)
            return;
        await app.InitializeAsync();
        Doors = await Door.AllAsync(app);
        StrangerId = await app.AddPersonAsync(StrangersName);
        Assert.Equal((StrangersKey, ColleaguesKey), ($"{StrangerId}", $"{await app.AddPersonAsync(ColleaguesName, Roles.Consultant)}"));
        foreach (var principal in Principal.All.Where(principal => principal.HasSession))
            await app.AddPersonAsync(principal.Name, principal.Roles!.Value, principal.Channels);
        await OfferAsync();
        await app.DoAsync<InstallServiceLevelDefaults>(install => install.RunAsync(CancellationToken.None));
        CalendarId = await app.InDatabaseAsync(db => db.Calendars.MinAsync(calendar => calendar.Id));
        RoutineTaskId = await AddRoutineTaskAsync();
        var open = await LogAsync(StrangersName, close: false);
        var closed = await LogAsync(StrangersName, close: true);
        foreach (var principal in Principal.All)
        {
            orders[(principal, OrderOf.Another)] = open;
            orders[(principal, OrderOf.AnotherClosed)] = closed;
            // For each their own: what one may do to them, the next would find done.
            orders[(principal, OrderOf.AnotherAtOwnChannel)] = await EscalateAsync(Tier.NetworkAndDesktop);
            orders[(principal, OrderOf.AnotherAtOtherChannel)] = await EscalateAsync(Tier.Applications);
            orders[(principal, OrderOf.Oneself)] = principal.HasSession ? await LogAsync(principal.Name, close: false) : open;
            orders[(principal, OrderOf.OneselfClosed)] = principal.HasSession ? await LogAsync(principal.Name, close: true) : closed;
            await SignInAsync(principal);
        }
    }

    private Task<int> AddRoutineTaskAsync() => app.InDatabaseAsync(async db =>
    {
        var terms = new RoutineTaskTerms("Check the backups", "", ["Restore one file"], new Recurrence(Rhythm.Daily), new DateOnly(2099, 1, 1), new TimeOnly(17, 0), "UTC", LeadDays: 0, StrangerId);
        var task = RoutineTask.Define(terms, app.Clock.Now());
        db.RoutineTasks.Add(task);
        await db.SaveChangesAsync();
        return task.Id;
    });

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var browser in browsers.Values)
            browser.Dispose();
        await app.DisposeAsync();
    }

    internal HttpClient Browser(Principal principal) => browsers[principal];

    internal string Token(Principal principal) => tokens[principal];

    internal async Task SignInAsync(Principal principal)
    {
        if (browsers.Remove(principal, out var last))
            last.Dispose();
        var browser = principal.HasSession ? await app.SignInAsync(principal.Name) : app.BrowserWith(new CookieJar());
        browsers[principal] = browser;
        tokens[principal] = await ReadTokenAsync(browser, AccessExpectations.PageWithForm);
    }

    /// <summary>The name of the field that carries a form's token.</summary>
    internal string TokenField => app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;

    internal string AddressOf(Door door, Owned order) => Parameter().Replace(door.Route,
        match => Uri.EscapeDataString(AccessExpectations.ValueOf(door.Route, match.Groups[1].Value, order, this)));

    /// <summary>Sends what a browser would send through a door; without <paramref name="token"/> as a foreign site would.</summary>
    internal Task<HttpResponseMessage> KnockAsync(
        Door door, Principal principal, OrderOf whose, IReadOnlyList<(string Name, string? Value)> form, string? token, CancellationToken cancel) =>
        KnockAsync(door, principal, Order(principal, whose), form, token, cancel);

    /// <inheritdoc cref="KnockAsync(Door, Principal, OrderOf, IReadOnlyList{ValueTuple{string, string}}, string, CancellationToken)"/>
    internal async Task<HttpResponseMessage> KnockAsync(
        Door door, Principal principal, Owned order, IReadOnlyList<(string Name, string? Value)> form, string? token, CancellationToken cancel)
    {
        var address = AddressOf(door, order);
        if (door.Handler is not null)
            address += $"?handler={door.Handler}";
        using var request = new HttpRequestMessage(new HttpMethod(door.Method), address);
        if (door.ChangesThings)
        {
            var version = await app.InDatabaseAsync(db => db.WorkOrders.Where(one => one.Id == order.OrderId).Select(one => one.Version).SingleAsync(cancel));
            var fields = form.Append((TokenField, token)).Append(("Version", version.ToString(CultureInfo.InvariantCulture)));
            request.Content = new FormUrlEncodedContent(fields.Where(field => field.Item2 is not null).Select(field => KeyValuePair.Create(field.Item1, field.Item2!)));
        }
        return await Browser(principal).SendAsync(request, cancel);
    }

    /// <summary>Each table with the number of its rows and a hash over all of them.</summary>
    internal Task<string> SnapshotAsync(CancellationToken cancel) => app.InDatabaseAsync(async db =>
    {
        var snapshot = new StringBuilder();
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var select = db.Database.GetDbConnection().CreateCommand();
            select.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await select.ExecuteReaderAsync(cancel);
            var contents = new List<string>();
            while (await rows.ReadAsync(cancel))
                contents.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(column => Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture))));
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', contents.Order(StringComparer.Ordinal))));
            snapshot.AppendLine(CultureInfo.InvariantCulture, $"{table}: {contents.Count} rows, {Convert.ToHexString(hash)[..12]}");
        }
        return snapshot.ToString();
    });

    private async Task<string> ReadTokenAsync(HttpClient browser, string page)
    {
        var html = await browser.GetStringAsync(page);
        var field = InputTag().Matches(html).Select(match => match.Value).First(tag => tag.Contains($"name=\"{TokenField}\"", StringComparison.Ordinal));
        return ValueOf().Match(field).Groups[1].Value;
    }

    private Task<int> OfferAsync() => app.InDatabaseAsync(async db =>
    {
        var service = db.Services.Add(Service.Offer("Printing", "Paper in, paper out.")).Entity;
        await db.SaveChangesAsync();
        var category = db.Categories.Add(Category.Define(new CategoryTerms("Printer", service.Id))).Entity;
        await db.SaveChangesAsync();
        (ServiceId, CategoryId) = (service.Id, category.Id);
        return category.Id;
    });

    private async Task<Owned> LogAsync(string userName, bool close)
    {
        await using var scope = app.NewScope();
        var services = scope.ServiceProvider;
        var actor = await app.InDatabaseAsync(async db => Actor.Of(await db.People.SingleAsync(p => p.UserName == userName)));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("what the screen said"));
        var file = await services.GetRequiredService<ReceiveAttachment>().RunAsync("screen.txt", content, CancellationToken.None);
        var draft = new WorkOrderDraft(actor.PersonId!.Value, actor.Name, "The printer is on strike", "It says it wants paper.", WorkOrderKind.Incident, IntakeChannel.Web);
        var id = await services.GetRequiredService<LogWorkOrder>().RunAsync(actor, draft, [file], null, CancellationToken.None);
        if (close)
            await app.DoAsync<WithdrawWorkOrder>(withdraw => withdraw.RunAsync(actor, new SeenWorkOrder(id), "It found some paper.", CancellationToken.None));
        return new Owned(id, file.Id);
    }

    /// <summary>The stranger's, given to a support channel.</summary>
    private async Task<Owned> EscalateAsync(Tier channel)
    {
        var order = await LogAsync(StrangersName, close: false);
        var colleague = await app.InDatabaseAsync(async db => Actor.Of(await db.People.SingleAsync(person => person.UserName == ColleaguesName)));
        await app.DoAsync<ChangeWorkOrder>(change => change.RunAsync(colleague, new SeenWorkOrder(order.OrderId),
            (one, now) => one.Escalate(channel, EscalationReason.NotResolved, new HandoverPackage([]), colleague, now), CancellationToken.None));
        return order;
    }

    /// <summary>An order and the file attached to it.</summary>
    internal sealed record Owned(int OrderId, Guid AttachmentId)
    {
        public string Number => WorkOrder.NumberOf(OrderId);
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex("<input[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex InputTag();

    [GeneratedRegex("value=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ValueOf();
}
