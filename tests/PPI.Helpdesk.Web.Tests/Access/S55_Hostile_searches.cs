using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>S-55: whatever is typed into a search, a filter, a place of a page or a sign-in is text: no failure of the database, no row more or less, nobody found who should not be.</summary>
public abstract class S55_Hostile_searches(AccessWorld world) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        world.App.Database.RequireOrSkip();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_field_of_every_address_takes_any_text_without_a_failure()
    {
        var fields = await FieldsAsync();
        var before = await world.SnapshotAsync(Cancel);
        var failures = new List<string>();
        var asked = 0;

        // All text fields of an address at once, each with another text, until each has had every one; what is no text would refuse the others too, and is asked alone.
        foreach (var page in fields.GroupBy(one => one.Door))
        {
            var texts = page.Where(one => one.IsText).Select(one => one.Field).ToList();
            if (texts.Count > 0)
                foreach (var shift in Enumerable.Range(0, HostileText.All.Count))
                    await AskAsync(page.Key, texts.Select((field, place) => (field, HostileText.All[(shift + place) % HostileText.All.Count])));
            foreach (var (_, field, _) in page)
                foreach (var text in HostileText.All.Where((_, place) => place % 12 == 0))
                    await AskAsync(page.Key, [(field, text)]);
        }

        // The search fields that must be among them, should the reading of the pages ever miss one.
        foreach (var known in (string[])["/people search", "/people afterName", "/audit search", "/work-orders after", "/work-orders owner", "/outbox state", "/work-orders/log-call q", "/sign-in returnUrl"])
            Assert.Contains(known, fields.Select(one => $"{one.Door.Route} {one.Field}"), StringComparer.OrdinalIgnoreCase);
        Assert.True(failures.Count == 0, $"{failures.Count} of {asked} failed:\n{string.Join("\n", failures.Take(40))}");
        Assert.Equal(before, await world.SnapshotAsync(Cancel));

        async Task AskAsync(Door door, IEnumerable<(string Field, string Text)> filled)
        {
            asked++;
            var address = $"{AddressOf(door)}?{string.Join('&', filled.Select(one => $"{one.Field}={Uri.EscapeDataString(one.Text)}"))}";
            using var answer = await world.Browser(WhoMay(door)).GetAsync(address, Cancel);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Redirect))
                failures.Add($"{door.Route}: {(int)answer.StatusCode}: {address[..Math.Min(address.Length, 300)]}");
        }
    }

    [Fact]
    public async Task Five_hundred_hostile_texts_find_only_who_has_them_in_their_name()
    {
        var administrator = new Actor(null, "Administrator", Roles.Administrator, SupportChannels.None);
        var consultant = new Actor(null, "Consultant", Roles.Consultant, SupportChannels.None);
        var everybody = (await FoundAsync(null)).Count;
        Assert.True(everybody > 1);
        Assert.True(HostileText.Combined.Count >= 516);

        foreach (var text in HostileText.Combined)
        {
            var found = await FoundAsync(text);
            var sought = Person.Normalize(text).Replace("\0", "", StringComparison.Ordinal);
            Assert.All(found, person => Assert.Contains(sought, $"{person.Name} {person.UserName} {person.Email}".ToUpperInvariant(), StringComparison.Ordinal));
            await world.App.DoAsync<PeopleToChoose>(people => people.FindAsync(consultant, text, Cancel));
        }

        Task<IReadOnlyList<PersonLine>> FoundAsync(string? text) =>
            world.App.DoAsync<PeopleList, IReadOnlyList<PersonLine>>(async list => (await list.RunAsync(administrator, new PeopleFilter(text), Cancel)).People);
    }

    [Fact]
    public async Task Signing_in_and_asking_for_a_link_take_any_text_and_prove_nobody()
    {
        var passwords = new AccountPasswords(new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })));
        foreach (var text in HostileText.All)
        {
            Assert.Null(await world.App.InDatabaseAsync(db => new SignInByPassword(db, passwords, world.App.Clock).RunAsync(text, text, Cancel)));
            await world.App.DoAsync<RequestPasswordReset>(request => request.RunAsync(text, Cancel));
            Assert.False(await world.App.DoAsync<ChoosePassword, bool>(choose => choose.CanRunAsync(text, Cancel)));
        }
    }

    /// <summary>Every field that an address may carry, from the pages' own declarations.</summary>
    private async Task<IReadOnlyList<(Door Door, string Field, bool IsText)>> FieldsAsync()
    {
        var loader = world.App.Services.GetRequiredService<PageLoader>();
        var metadata = world.App.Services.GetRequiredService<IModelMetadataProvider>();
        var fields = new List<(Door Door, string Field, bool IsText)>();
        foreach (var endpoint in world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor)
                continue;
            var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
            var door = new Door("GET", "/" + endpoint.RoutePattern.RawText?.TrimStart('/'));
            var inRoute = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var bound = page.BoundProperties.Where(property => property.BindingInfo?.RequestPredicate?.Invoke(Getting) != false && property.BindingInfo?.BindingSource != BindingSource.Services)
                .Select(property => (property.BindingInfo?.BinderModelName ?? property.Name, property.ParameterType))
                .Concat(page.HandlerMethods.Where(handler => handler.HttpMethod.Equals("GET", StringComparison.OrdinalIgnoreCase)).SelectMany(handler => handler.Parameters)
                    .Select(parameter => (parameter.BindingInfo?.BinderModelName ?? parameter.Name, parameter.ParameterType)));
            foreach (var (name, type) in bound.Where(one => one.ParameterType != typeof(CancellationToken)))
                fields.AddRange((metadata.GetMetadataForType(type).IsComplexType ? metadata.GetMetadataForProperties(type).Select(part => (Name: part.Name!, part.ModelType)) : [(Name: name, ModelType: type)])
                    .Where(field => !inRoute.Contains(field.Name)).Select(field => (door, field.Name, field.ModelType == typeof(string))));
        }
        return [.. fields.Where(one => AccessExpectations.All.ContainsKey(one.Door.ToString())).Distinct()];
    }

    private static readonly Microsoft.AspNetCore.Mvc.ActionContext Getting = new() { HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext { Request = { Method = "GET" } } };

    private static Principal WhoMay(Door door) => AccessExpectations.All[door.ToString()].Who is var who && who.Contains(Principal.Consultant) ? Principal.Consultant : who[^1];

    private string AddressOf(Door door) => world.AddressOf(door, world.Order(WhoMay(door), OrderOf.Oneself));
}

public sealed class S55_Hostile_searches_on_Sqlite(AccessWorld world) : S55_Hostile_searches(world), IClassFixture<AccessWorld>;

public sealed class S55_Hostile_searches_on_PostgreSql(AccessWorldOnPostgreSql world) : S55_Hostile_searches(world), IClassFixture<AccessWorldOnPostgreSql>;
