using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>The page on which one types while the caller speaks.</summary>
public sealed class Logging_a_call(OrderScene scene) : IClassFixture<OrderScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_submit_logs_what_was_fixed_on_the_phone_and_closes_it_confirmed()
    {
        using var answer = await scene.Owner.PostFormAsync(await PageOfCallerAsync(),
            [("Input.Title", "Locked out"), ("Call.FixedOnCall", "True"), ("Call.Done", "Unlocked the account"), ("Call.MinutesUsed", "4")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await scene.Owner.GetStringAsync(answer.Headers.Location, Cancel);
        Assert.Contains("is logged, resolved and confirmed", page, StringComparison.Ordinal);
        Assert.Contains("Unlocked the account", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_only_tried_leaves_the_order_open_and_is_for_staff()
    {
        using var answer = await scene.Owner.PostFormAsync(await PageOfCallerAsync(), [("Input.Title", "No sound"), ("Call.Done", "Another headset")], cancel: Cancel);

        var address = answer.Headers.Location!;
        Assert.Contains("Tried: Another headset", await scene.Owner.GetStringAsync(address, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("Another headset", await scene.Customer.GetStringAsync(address, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_open_orders_stand_beside_the_form_and_take_the_call()
    {
        var order = await scene.LogAsync("Projector is dark");
        var address = await PageOfCallerAsync();
        var page = await scene.Owner.OpenAsync(address, Cancel);
        var button = page.QuerySelectorAll("button[form=log-call]").Single(button => button.TextContent.Contains(order.Number, StringComparison.Ordinal));

        using var answer = await scene.Owner.PostFormAsync(address,
            [("Input.Title", "Asks when it works again"), (button.GetAttribute("name")!, button.GetAttribute("value"))], cancel: Cancel);

        Assert.Equal($"/work-orders/{order.Number}", answer.Headers.Location!.OriginalString);
        Assert.Contains("Asks when it works again", await scene.Owner.GetStringAsync(answer.Headers.Location, Cancel), StringComparison.Ordinal);
        Assert.False(await scene.InDatabaseAsync(db => db.WorkOrders.AnyAsync(one => one.Title == "Asks when it works again", Cancel)));

        // The button once more, as it was shown: refused with what was typed, and the next press goes through.
        using var again = await scene.Owner.PostFormAsync(address, [("Input.Title", "Asks again"), ("Call.AddTo", button.GetAttribute("value"))], cancel: Cancel);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("Asks again", (await again.ReadPageAsync(Cancel)).QuerySelector("[name='Input.Title']")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_only_one_person_fits_goes_on_with_them_and_the_script_gets_the_list_alone()
    {
        await scene.LogAsync();

        using var answer = await scene.Owner.GetAsync("/work-orders/log-call?q=rea", Cancel);
        var part = await scene.Owner.GetStringAsync("/work-orders/log-call?q=rea&part=true", Cancel);

        Assert.Equal(await PageOfCallerAsync(), answer.Headers.Location!.OriginalString);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Contains("1 person found", part, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0:1")]
    [InlineData("12")]
    [InlineData("9999999999:1")]
    [InlineData("one:two")]
    public async Task A_button_that_no_page_has_logs_nothing(string addTo)
    {
        var title = $"Nothing of it {Guid.NewGuid()}";

        using var answer = await scene.Owner.PostFormAsync(await PageOfCallerAsync(), [("Input.Title", title), ("Call.AddTo", addTo)], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await scene.InDatabaseAsync(db => db.WorkOrders.AnyAsync(order => order.Title == title, Cancel)));
    }

    private async Task<string> PageOfCallerAsync() =>
        $"/work-orders/log-call?caller={await scene.InDatabaseAsync(db => db.People.Where(person => person.UserName == "rea").Select(person => person.Id).SingleAsync(Cancel))}";
}
