using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>One way into the program: a method on a route, and for a page the name of its handler.</summary>
internal sealed record Door(string Method, string Route, string? Handler = null)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    public bool ChangesThings => Method is not ("GET" or "HEAD" or "OPTIONS");

    public override string ToString() => $"{Method} {Route}{(Handler is null ? "" : $" {Handler}")}";

    /// <summary>Every door that the running program has, from its own table of endpoints.</summary>
    public static async Task<IReadOnlyList<Door>> AllAsync(HelpdeskApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => !IsStyle(endpoint)))
        {
            var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                doors.AddRange(OfPage(route, await loader.LoadAsync(page, endpoint.Metadata)));
            else
                doors.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD").Select(method => new Door(method, route)));
        }
        return [.. doors.Distinct().OrderBy(door => door.Route, StringComparer.Ordinal).ThenBy(door => door.Method, StringComparer.Ordinal)];
    }

    /// <summary>A page is shown by GET whether or not it has a handler for it.</summary>
    private static IEnumerable<Door> OfPage(string route, CompiledPageActionDescriptor page) => page.HandlerMethods
        .Select(handler => new Door(handler.HttpMethod.ToUpperInvariant(), route, handler.Name))
        .Where(door => Methods.Contains(door.Method))
        .Append(new Door("GET", route));

    /// <summary>Style sheets, fonts and pictures: the same for everybody, and without anybody's content.</summary>
    private static bool IsStyle(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
