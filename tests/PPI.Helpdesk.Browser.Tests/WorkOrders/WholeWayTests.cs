using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Browser.Tests.WorkOrders;

/// <summary>The journey that the helpdesk exists for, without script: five people, two attempts, closed when the customer is satisfied.</summary>
public sealed partial class WholeWayTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task An_order_goes_from_its_customer_through_helpdesk_and_channel_and_back_until_it_works()
    {
        await using var elena = await SignInAsync("elena");
        await elena.OpenAsync("work-orders/new");
        await elena.WriteAsync("In a few words", "Scanner gun loses its connection at dock 4");
        await elena.WriteAsync("What happens, and what did you expect?", "It drops out every few minutes. Restarting helps for a while.");
        await elena.TickAsync("Several people");
        await elena.PressAsync("Log the work order");
        await elena.SeesAsync("is logged");
        await elena.SeesAsync("With us");
        var number = Number().Match(elena.Page.Url).Value;

        // The first level tries, and escalates with what the channel needs to know.
        await using var priya = await SignInAsync("priya");
        await priya.OpenAsync("work-orders");
        await priya.FollowAsync(number);
        await priya.PressAsync("Take");
        await priya.SeesAsync("In progress");
        await priya.FollowAsync("Escalate…");
        await priya.TickAsync("Not resolved at the helpdesk");
        await priya.TickAsync("Network & Desktop");
        await priya.PressAsync("Escalate");
        await priya.SeesAsync("Answer “Device name or asset tag”.");
        await priya.WriteAsync("What was tried, and what happened", "Restarted the gun, changed the battery: drops out again.");
        await priya.WriteAsync("Device name or asset tag", "SCAN-0412");
        await priya.WriteAsync("Where: building, floor, socket or access point", "Warehouse, dock 4");
        await priya.PressAsync("Escalate");
        await priya.SeesAsync("It is escalated.");

        // The channel takes it and proposes a resolution.
        await using var viktor = await SignInAsync("viktor");
        await viktor.OpenAsync("work-orders?tier=NetworkAndDesktop&whose=Untaken");
        await viktor.FollowAsync(number);
        await viktor.SeesAsync("SCAN-0412");
        await viktor.PressAsync("Take");
        await viktor.FollowAsync("Propose resolution…");
        await viktor.WriteAsync("What was done?", "Moved the gun to the 5 GHz network.");
        await viktor.WriteAsync("Minutes of work", "25");
        await viktor.PressAsync("Propose it");
        await viktor.SeesAsync("The customer is asked whether it works.");

        // Not fixed: the customer says so in the portal.
        await elena.OpenAsync($"work-orders/{number}");
        await elena.SeesAsync("Fixed, please check");
        await elena.SeesNotAsync("SCAN-0412");
        await elena.FollowAsync("Not fixed…");
        await elena.PressAsync("Not fixed");
        await elena.SeesAsync("Write what does not work yet.");
        await elena.WriteAsync("What does not work yet?", "Still drops out behind the steel rack.");
        await elena.PressAsync("Not fixed");
        await elena.SeesAsync("Attempt 1");

        // The helpdesk evaluates: another consultant sends it back with new facts.
        await using var tomas = await SignInAsync("tomas");
        await tomas.OpenAsync("work-orders?status=Evaluation");
        await tomas.FollowAsync(number);
        await tomas.FollowAsync("Evaluate…");
        await tomas.SeesAsync("Still drops out behind the steel rack.");
        await tomas.TickAsync("Same team again, with new facts");
        await tomas.WriteAsync("New facts, reason, or explanation", "The steel rack shields the signal: measure behind it.");
        await tomas.PressAsync("Decide");
        await tomas.SeesAsync("It goes on as you decided.");

        // Second attempt.
        await viktor.OpenAsync($"work-orders/{number}");
        await viktor.PressAsync("Take");
        await viktor.FollowAsync("Propose resolution…");
        await viktor.WriteAsync("What was done?", "Hung a second access point behind the rack.");
        await viktor.WriteAsync("Minutes of work", "90");
        await viktor.PressAsync("Propose it");

        // It works: by the link in the mail, without signing in. Opening the link changes nothing.
        var link = await VerdictLinkAsync();
        await using var phone = await Visitor.ArriveAsync(Browser, App.Root, width: 360);
        await phone.Page.GotoAsync(link);
        Assert.Equal(Status.Resolved, await StatusAsync());
        await phone.TickAsync("It works");
        await phone.WriteAsync("How satisfied are you?", "9");
        await phone.PressAsync("Send the answer");
        await phone.SeesAsync("The work order is closed because it works for you.");

        // The team leader sees the whole way on one page.
        await using var miriam = await SignInAsync("miriam");
        await miriam.OpenAsync($"work-orders/{number}");
        foreach (var step in new[] { "logged the work order", "escalated it to Network & Desktop", "proposed a resolution, attempt 1", "Not fixed", "evaluated", "proposed a resolution, attempt 2", "It works (link in the mail), 9 of 10", "Confirmed by the customer" })
            await miriam.SeesAsync(step);

        Assert.Equal(Status.Closed, await StatusAsync());
        var kinds = await App.InDatabaseAsync(db => db.OutgoingMessages.Select(message => message.Kind).Distinct().ToListAsync(Cancel));
        Assert.Superset(new HashSet<MessageKind> { MessageKind.Acknowledgement, MessageKind.PublicStep, MessageKind.Verdict, MessageKind.Notice }, kinds.ToHashSet());
    }

    private Task<Status> StatusAsync() => App.InDatabaseAsync(db => db.WorkOrders.Select(order => order.Status).SingleAsync(Cancel));

    private async Task<string> VerdictLinkAsync()
    {
        var mail = await App.InDatabaseAsync(db => db.OutgoingMessages.Where(message => message.Kind == MessageKind.Verdict)
            .OrderByDescending(message => message.Id).Select(message => message.TextBody).FirstAsync(Cancel));
        return Link().Match(mail).Value;
    }

    [GeneratedRegex("WO-[0-9]{6}", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"http://\S+/verdict\?\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
