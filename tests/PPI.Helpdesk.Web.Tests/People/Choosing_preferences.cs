using System.Net;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Tests.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>What a person prefers holds for their pages at once, and for nobody else's.</summary>
public sealed class Choosing_preferences(OrderScene scene) : IClassFixture<OrderScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Asia/Tokyo", "de-DE", "(Tokyo)")]
    [InlineData("Europe/Berlin", "en-US", "(Berlin)")]
    public async Task Times_are_shown_in_the_chosen_zone_and_nobody_elses_change(string zone, string dates, string named)
    {
        var order = await scene.LogAsync();

        using var saved = await scene.Owner.PostFormAsync("/account/preferences", [("Input.TimeZone", zone), ("Input.DateLanguage", dates)], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains(named, await scene.Owner.GetStringAsync($"/work-orders/{order.Number}", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(named, await scene.Customer.GetStringAsync($"/work-orders/{order.Number}", Cancel), StringComparison.Ordinal);
        Assert.Equal(zone, (await scene.Owner.OpenAsync("/account/preferences", Cancel)).QuerySelector("[name='Input.TimeZone'] option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.TimeZone", "Atlantis/Capital")]
    [InlineData("Input.TimeZone", "Eastern Standard Time")]
    [InlineData("Input.DateLanguage", "tlh")]
    public async Task What_is_not_on_the_list_is_refused_and_nothing_changes(string field, string value)
    {
        var me = await scene.SignInAsync($"zoe{Math.Abs(value.GetHashCode(StringComparison.Ordinal))}", Roles.Employee);

        using var answer = await me.PostFormAsync("/account/preferences", [(field, value), ("Input.SingleKeys", "False")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("data-keys=\"on\"", await me.GetStringAsync("/account/preferences", Cancel), StringComparison.Ordinal);
    }
}
