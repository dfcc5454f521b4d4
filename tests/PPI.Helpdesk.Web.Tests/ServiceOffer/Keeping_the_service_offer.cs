using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.ServiceOffer;

public sealed class Keeping_the_service_offer(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static readonly string[] Pages =
        ["/settings", "/settings/categories", "/settings/categories/new", "/settings/services", "/settings/services/new"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Roles.TeamLeader, HttpStatusCode.OK)]
    [InlineData(Roles.Administrator, HttpStatusCode.OK)]
    [InlineData(Roles.Employee, HttpStatusCode.Redirect)]
    [InlineData(Roles.Consultant, HttpStatusCode.Redirect)]
    [InlineData(Roles.Reviewer, HttpStatusCode.Redirect)]
    public async Task Team_leaders_and_administrators_open_it(Roles roles, HttpStatusCode expected)
    {
        using var browser = await app.SignInAsync(Unique("who"), roles);
        foreach (var page in Pages)
        {
            using var answer = await browser.GetAsync(page, Cancel);
            Assert.True(answer.StatusCode == expected || (expected != HttpStatusCode.OK && answer.StatusCode == HttpStatusCode.Forbidden), $"{page}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_category_is_added_changed_retired_and_brought_back()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var name = Unique("Printing");

        using var added = await leader.PostFormAsync("/settings/categories/new", [("Input.Name", name), ("Input.Skill", "Printing"), ("Input.SuggestedChannel", "NetworkAndDesktop")], cancel: Cancel);
        var category = await CategoryAsync(name);
        using var changed = await leader.PostFormAsync(At(category), [("Input.Name", name + " & copying")], cancel: Cancel);
        using var retired = await leader.PostFormAsync(At(category) + "?handler=Retire", [], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(("Printing", SupportChannels.NetworkAndDesktop), (category.Skill, category.SuggestedChannel));
        var page = await leader.OpenAsync("/settings/categories", Cancel);
        Assert.Contains(name + " & copying", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_on_the_page_and_what_was_typed_stays()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var name = Unique("Scanners");
        using var first = await leader.PostFormAsync("/settings/services/new", [("Input.Name", name)], cancel: Cancel);

        using var second = await leader.PostFormAsync("/settings/services/new", [("Input.Name", name.ToUpperInvariant()), ("Input.Description", "typed with care")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.ReadPageAsync(Cancel);
        Assert.Contains("There is already one named", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("typed with care", page.Body.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_saved_again_by_sending_the_same_form_once_more()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var name = Unique("Docking");
        (await leader.PostFormAsync("/settings/categories/new", [("Input.Name", name)], cancel: Cancel)).Dispose();
        var category = await CategoryAsync(name);
        (await leader.PostFormAsync(At(category), [("Input.Name", name + " stations")], cancel: Cancel)).Dispose();

        using var late = await leader.PostFormAsync(At(category), [("Input.Name", name + " mine"), ("Input.Version", $"{category.Version}")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync(Cancel);
        Assert.Equal(name + " mine", page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        var version = page.QuerySelector("[name='Input.Version']")!.GetAttribute("value");
        using var again = await leader.PostFormAsync(At(category), [("Input.Name", name + " mine"), ("Input.Version", version)], cancel: Cancel);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task S07_fields_that_are_on_no_form_change_nothing()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var (name, other) = (Unique("Mine"), Unique("Other"));
        foreach (var added in new[] { name, other })
            (await leader.PostFormAsync("/settings/categories/new", [("Input.Name", added)], cancel: Cancel)).Dispose();
        var (mine, foreign) = (await CategoryAsync(name), await CategoryAsync(other));

        using var answer = await leader.PostFormAsync(At(mine),
        [
            ("Input.Name", name + "!"), ("Id", $"{foreign.Id}"), ("Input.Id", $"{foreign.Id}"), ("IsRetired", "true"), ("Input.IsRetired", "true"), ("Saved.IsRetired", "true"),
            ("Input.NormalizedName", "X"), ("NormalizedName", "X"), ("Input.Service.Name", "X"), ("Input.CreatedAt", "2001-01-01"), ("OwnerId", "1"), ("TenantId", "1"),
        ], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(other, (await CategoryAsync(foreign.Id)).Name);
        var changed = await CategoryAsync(mine.Id);
        Assert.Equal((name + "!", false, (name + "!").ToUpperInvariant()), (changed.Name, changed.IsRetired, changed.NormalizedName));
    }

    [Theory]
    [InlineData("Input.SuggestedChannel", "3")]
    [InlineData("Input.SuggestedChannel", "Everything")]
    [InlineData("Input.ServiceId", "999999")]
    [InlineData("Input.ServiceId", "'; DROP TABLE Services; --")]
    [InlineData("Input.Name", "   ")]
    [InlineData("Input.Version", "99999999999")]
    public async Task What_no_form_offers_is_refused_on_the_page(string field, string value)
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var name = Unique("Refused");

        (string, string?)[] fields = field == "Input.Name" ? [(field, value)] : [("Input.Name", name), (field, value)];
        var before = await app.InDatabaseAsync(db => db.Categories.CountAsync(Cancel));
        using var answer = await leader.PostFormAsync("/settings/categories/new", fields, cancel: Cancel);

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict, answer.StatusCode.ToString());
        Assert.Equal(before, await app.InDatabaseAsync(db => db.Categories.CountAsync(Cancel)));
    }

    [Fact]
    public async Task S55_hostile_names_are_shown_as_text()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);
        var name = Unique("<script>alert(1)</script>'; DROP TABLE \"Categories\"; --");

        using var added = await leader.PostFormAsync("/settings/categories/new", [("Input.Name", name)], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var page = await leader.OpenAsync("/settings/categories", Cancel);
        Assert.Contains(name, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("alert(1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_of_nothing_is_not_found()
    {
        using var leader = await app.SignInAsync(Unique("lee"), Roles.TeamLeader);

        foreach (var address in new[] { "/settings/categories/4711", "/settings/services/4711", "/settings/services/0", "/settings/categories/x" })
        {
            using var answer = await leader.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static string Unique(string name) => name + Guid.NewGuid().ToString("N")[..8];

    private static string At(Category category) => $"/settings/categories/{category.Id}";

    private Task<Category> CategoryAsync(string name) => app.InDatabaseAsync(db => db.Categories.AsNoTracking().SingleAsync(category => category.Name == name, Cancel));

    private Task<Category> CategoryAsync(int id) => app.InDatabaseAsync(db => db.Categories.AsNoTracking().SingleAsync(category => category.Id == id, Cancel));
}
