using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>No form is taken without the token of the person who opened it, on any page there is.</summary>
public sealed class S50_FormTokenTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private const string Everything = "root-of-forms";
    private static readonly string[] Unsafe = ["POST", "PUT", "PATCH", "DELETE"];
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_unsafe_handler_refuses_a_form_without_a_token()
    {
        using var browser = await app.SignInAsync(Everything + "1", Roles.Administrator | Roles.TeamLeader | Roles.Consultant | Roles.Reviewer);
        var handlers = await UnsafeHandlersAsync();

        Assert.NotEmpty(handlers);
        foreach (var address in handlers)
        {
            using var plain = await browser.PostAsync(address, new FormUrlEncodedContent([]), Cancel);
            using var json = await browser.PostAsync(address, new StringContent("{\"a\":1}", System.Text.Encoding.UTF8, "text/plain"), Cancel);

            Assert.True(plain.StatusCode == HttpStatusCode.BadRequest, $"{address} answered {(int)plain.StatusCode} to a form without a token");
            Assert.True(json.StatusCode == HttpStatusCode.BadRequest, $"{address} answered {(int)json.StatusCode} to text/plain without a token");
        }
    }

    [Fact]
    public async Task The_token_of_another_person_is_refused()
    {
        using var hers = await app.SignInAsync(Everything + "2", Roles.Employee);
        using var his = await app.SignInAsync(Everything + "3", Roles.Employee);
        var page = await hers.OpenAsync("/work-orders/new", Cancel);
        var token = page.QuerySelector("main input[name=__RequestVerificationToken], input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await his.OpenAsync("/work-orders/new", Cancel);

        using var answer = await his.PostAsync("/work-orders/new", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Input.Title", "x")]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_from_before_signing_in_is_refused_afterwards()
    {
        await app.AddPersonWithPasswordAsync("late-signer");
        using var browser = app.BrowserWith(new CookieJar());
        var token = (await browser.OpenAsync("/sign-in", Cancel)).QuerySelector("main form input[type=hidden]")!;
        (await browser.PostFormAsync("/sign-in", [("Input.Name", "late-signer"), ("Input.Password", SignedInBrowsers.Password)], cancel: Cancel)).Dispose();

        using var answer = await browser.PostAsync("/work-orders/new", new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!), new("Input.Title", "x")]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_method_override_does_not_make_a_GET_a_POST()
    {
        using var browser = await app.SignInAsync(Everything + "4", Roles.Employee);
        var before = await app.InDatabaseAsync(db => Task.FromResult(db.WorkOrders.Count()));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/work-orders/new?Input.Title=x&_method=POST");
        request.Headers.Add("X-HTTP-Method-Override", "POST");

        using var answer = await browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await app.InDatabaseAsync(db => Task.FromResult(db.WorkOrders.Count())));
    }

    // The verdict page of a mail's link has its own signed token; a form without ours is refused there all the same.
    private async Task<IReadOnlyList<string>> UnsafeHandlersAsync()
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var addresses = new List<string>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor)
                continue;
            var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
            foreach (var handler in page.HandlerMethods.Where(handler => Unsafe.Contains(handler.HttpMethod!.ToUpperInvariant())))
                addresses.Add(Filled(endpoint.RoutePattern.RawText!) + (handler.Name is null ? "" : "?handler=" + handler.Name));
        }
        return [.. addresses.Distinct()];
    }

    private static string Filled(string pattern) => "/" + System.Text.RegularExpressions.Regex.Replace(pattern, @"\{(\*?\*?)(?<name>[^}:?=]+)(:[^}]*)?\??\}",
        match => match.Groups["name"].Value.Equals("number", StringComparison.OrdinalIgnoreCase) ? "WO-000001" : "1").TrimStart('/');
}
