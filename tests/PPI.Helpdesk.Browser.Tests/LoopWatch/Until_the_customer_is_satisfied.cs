using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.LoopWatch;

namespace PPI.Helpdesk.Browser.Tests.LoopWatch;

/// <summary>Three declines without script: found at each stage once, a team leader steps in by itself, agrees with the customer, and the loop ends when the customer says so.</summary>
public sealed partial class Until_the_customer_is_satisfied(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_customer_who_declines_three_times_is_not_left_alone()
    {
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Label printer prints blank labels");
        await elena.PressAsync("Log the work order");
        var number = Number().Match(elena.Page.Url).Value;
        await using var miriam = await SignInAsync("miriam");
        await using var priya = await SignInAsync("priya");
        await using var tomas = await SignInAsync("tomas");

        await DeclineAsync(priya, elena, number, "Cleaned the head.", "Still blank.");
        Assert.Equal(0, await SweepAsync());
        await miriam.OpenAsync("loop-watch");
        await miriam.SeesAsync("Nothing is stuck");

        await EvaluateAsync(tomas, number);
        await DeclineAsync(priya, elena, number, "Changed the ribbon.", "Every second label is blank.");
        Assert.Equal(1, await SweepAsync());
        await miriam.OpenAsync("");
        await miriam.SeesAsync("Declined again");
        await miriam.FollowAsync("Open the loop watch");
        await miriam.SeesAsync("“Every second label is blank.”");

        await EvaluateAsync(tomas, number);
        await DeclineAsync(priya, elena, number, "Updated the driver.", "No better.");
        Assert.Equal(2, await SweepAsync());
        Assert.Equal(0, await SweepAsync());

        // The one of the two team leaders who has the least to see to; the board shows both what is to be done.
        await miriam.OpenAsync("loop-watch");
        await miriam.SeesAsync("has stepped in");
        await miriam.SeesAsync("Nothing is agreed with the customer yet.");
        await miriam.FollowAsync("Agreed with the customer…");
        await miriam.PressAsync("Save");
        await miriam.SeesAsync("Write what was agreed with the customer.");
        await miriam.WriteAsync("What was agreed?", "A new printer on Friday.");
        await miriam.PressAsync("Save");
        await miriam.SeesAsync("Agreed with the customer: A new printer on Friday.");
        await elena.OpenAsync($"work-orders/{number}");
        await elena.SeesNotAsync("stepped in");
        await elena.SeesNotAsync("A new printer on Friday.");

        await EvaluateAsync(tomas, number);
        await ProposeAsync(priya, number, "Put up a new printer.");
        await miriam.OpenAsync($"work-orders/{number}");
        await miriam.FollowAsync("End the intervention…");
        await miriam.WriteAsync("What came of it?", "The new printer is there.");
        await miriam.PressAsync("End the intervention");
        await miriam.SeesAsync("The intervention is ended.");
        await elena.OpenAsync($"work-orders/{number}");
        await elena.FollowAsync("It works…");
        await elena.PressAsync("It works");
        await elena.SeesAsync("Done");

        await SweepAsync();
        await miriam.OpenAsync("loop-watch");
        await miriam.SeesAsync("Nothing is stuck");
        var found = await App.InDatabaseAsync(db => db.LoopFindings.OrderBy(finding => finding.Iteration).Select(finding => finding.Iteration).ToListAsync(Cancel));
        Assert.Equal([2, 3], found);
    }

    private Task<int> SweepAsync() => App.DoAsync<FindLoops, int>(find => find.RunAsync(Cancel));

    private static async Task DeclineAsync(Visitor consultant, Visitor customer, string number, string done, string reason)
    {
        await ProposeAsync(consultant, number, done);
        await customer.OpenAsync($"work-orders/{number}");
        await customer.FollowAsync("Not fixed…");
        await customer.WriteAsync("What does not work yet?", reason);
        await customer.PressAsync("Not fixed");
    }

    private static async Task ProposeAsync(Visitor consultant, string number, string done)
    {
        await consultant.OpenAsync($"work-orders/{number}/resolve");
        await consultant.WriteAsync("What was done?", done);
        await consultant.WriteAsync("Minutes of work", "20");
        await consultant.PressAsync("Propose it");
        await consultant.SeesAsync("The customer is asked whether it works.");
    }

    private static async Task EvaluateAsync(Visitor evaluator, string number)
    {
        await evaluator.OpenAsync($"work-orders/{number}/evaluate");
        await evaluator.TickAsync("Same team again, with new facts");
        await evaluator.WriteAsync("New facts, reason, or explanation", "It happens with long labels only.");
        await evaluator.PressAsync("Decide");
        await evaluator.SeesAsync("It goes on as you decided.");
    }

    [GeneratedRegex("WO-[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
