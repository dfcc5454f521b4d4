using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>Whoever is signed in follows every link from their home page on, and opens every search form, without meeting a refusal or a failure.</summary>
public sealed partial class Nothing_on_a_page_is_dead(AccessWorld world) : IClassFixture<AccessWorld>
{
    /// <summary>So many addresses of one route are opened: the thousandth order is as the third one.</summary>
    private const int MostOfOneRoute = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_that_a_role_is_shown_opens()
    {
        List<string> dead = [];
        foreach (var principal in Principal.All.Where(principal => principal.HasSession))
        {
            var opened = await CrawlAsync(principal, dead);
            Assert.True(opened >= 10, $"{principal.Name} came only to {opened} pages");
        }
        Assert.True(dead.Count == 0, string.Join('\n', dead));
    }

    private async Task<int> CrawlAsync(Principal principal, List<string> dead)
    {
        var routes = Routes();
        var browser = world.Browser(principal);
        var waiting = new Queue<(string Address, string From)>([("/", "the address line")]);
        var known = new HashSet<string> { "/" };
        var perRoute = new Dictionary<string, int>();
        var opened = 0;
        while (waiting.TryDequeue(out var next))
        {
            using var answer = await browser.GetAsync(next.Address, Cancel);
            opened++;
            if (answer.StatusCode == HttpStatusCode.Redirect)
                Meet(answer.Headers.Location!.OriginalString, next.Address);
            else if (answer.StatusCode != HttpStatusCode.OK)
                dead.Add($"{principal.Name}: {next.Address} answers {(int)answer.StatusCode}; the link stands on {next.From}");
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html" && !next.Address.StartsWith("/jobs", StringComparison.Ordinal))
                foreach (var address in AddressesOn(await answer.ReadPageAsync(Cancel)))
                    Meet(address, next.Address);
        }
        return opened;

        void Meet(string address, string from)
        {
            var target = new Uri(new Uri(HelpdeskApp.Address, from), address);
            if (target.Host != HelpdeskApp.Address.Host || !known.Add(target.PathAndQuery))
                return;
            var route = $"{routes.FirstOrDefault(one => one.Matches.IsMatch(target.AbsolutePath)).Route ?? target.AbsolutePath} {string.Join(' ', FieldName().Matches(target.Query).Select(name => name.Value).Order(StringComparer.Ordinal))}";
            perRoute[route] = perRoute.GetValueOrDefault(route) + 1;
            if (perRoute[route] <= MostOfOneRoute)
                waiting.Enqueue((target.PathAndQuery, from));
        }
    }

    private static IEnumerable<string> AddressesOn(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(IsOpened),
        .. page.Forms.Where(form => form.Method == "get").Select(form => form.GetAttribute("action") is { Length: > 0 } action ? action : page.Location.PathName),
    ];

    private static bool IsOpened(string address) => address.Length > 0 && address[0] != '#' && !address.StartsWith("mailto:", StringComparison.Ordinal) && !address.StartsWith("tel:", StringComparison.Ordinal);

    private IReadOnlyList<(string Route, Regex Matches)> Routes() =>
    [
        .. world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct()
            .OrderBy(route => route.Count(letter => letter == '{'))
            .Select(route => ($"/{route}", new Regex($"^/{Parameter().Replace(route, "[^/]+")}$", RegexOptions.IgnoreCase))),
    ];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?<=[?&])[^=&]+")]
    private static partial Regex FieldName();
}
