using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Helping_from_afar
{
    private static readonly DateTimeOffset Now = TestClock.Start.AddHours(1);

    [Fact]
    public void That_the_customer_agreed_who_looked_and_what_came_of_it_stands_on_the_timeline()
    {
        var order = A.WorkOrder().Build();
        order.StartRemoteHelp("Assist", Consent.OnThePhone, Someone.Consultant, Now);
        Assert.Equal((Someone.Consultant.PersonId, Consent.OnThePhone), (order.OpenRemoteSession!.HelperId, order.OpenRemoteSession.Consent));
        order.Refuses(o => o.StartRemoteHelp("Assist", Consent.InWriting, Someone.Consultant, Now), "End that session first");

        order.EndRemoteHelp("Set the driver anew", 12, Someone.Consultant, Now.AddMinutes(12));

        Assert.Null(order.OpenRemoteSession);
        Assert.Equal(("Set the driver anew", 12), (order.LastStep<WorkOrder.RemoteHelpEnded>().Outcome, order.LastStep<WorkOrder.RemoteHelpEnded>().Minutes));
        order.Refuses(o => o.EndRemoteHelp("So", 1, Someone.Consultant, Now), "No remote help");
    }

    [Fact]
    public void Nobody_looks_without_consent_and_only_who_works_on_it()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.StartRemoteHelp("Assist", null, Someone.Consultant, Now), "Ask the customer first");
        order.Refuses(o => o.StartRemoteHelp("Assist", (Consent)7, Someone.Consultant, Now), "how the customer agreed");
        order.Refuses(o => o.StartRemoteHelp("Assist", Consent.InPerson, Someone.NetworkSpecialist, Now), "with Helpdesk");
        order.Refuses(o => o.StartRemoteHelp("Assist", Consent.InPerson, Someone.Customer, Now), "Somebody else works on it");
    }

    [Fact]
    public void Who_began_it_ends_it_though_the_order_has_moved_on_and_closing_ends_it()
    {
        var order = A.WorkOrder().Escalated().Then(o => o.StartRemoteHelp("Assist", Consent.OnThePhone, Someone.NetworkSpecialist, Now)).Then(o => o.PassOn(Tier.Applications, "A driver", Someone.NetworkSpecialist, Now)).Build();

        Assert.True(order.CanEndRemoteHelp(Someone.NetworkSpecialist));
        order.Withdraw("Found it", Someone.Customer, Now);
        Assert.Null(order.OpenRemoteSession);
    }

    [Fact]
    public void No_value_becomes_a_part_of_the_address_of_its_own() =>
        Assert.Equal("https://assist.example/s?d=PC%2F1%26x%3D%7Bnumber%7D&w=a%40b.example&n=WO-000123",
            new RemoteHelpTool { Name = "Assist", Link = "https://assist.example/s?d={asset}&w={requester}&n={number}" }.LinkFor("PC/1&x={number}", "a@b.example", "WO-000123"));

    [Theory]
    [InlineData("https://assist.example/s?d={asset}")]
    [InlineData("https://assist.example/{number}/{requester}")]
    [InlineData("anydesk:{asset}")]
    public void A_template_of_a_tool_is_taken(string link) => Assert.Empty(Complaints(link));

    [Theory]
    [InlineData("http://assist.example/s?d={asset}", "begins with http:")]
    [InlineData("javascript:alert({asset})", "begins with javascript:")]
    [InlineData("teamviewer:{asset}", "begins with teamviewer:")]
    [InlineData("https://{asset}/s", "before its path")]
    [InlineData("https://assist.example{asset}/s", "before its path")]
    [InlineData("https://assist.example/s?d={device}", "{device}, which is not known")]
    [InlineData("/start?d={asset}", "")]
    [InlineData("", "is no address")]
    public void A_template_that_could_lead_elsewhere_is_refused_at_the_start(string link, string why) =>
        Assert.Contains(why, Assert.Single(Complaints(link)), StringComparison.Ordinal);

    [Fact]
    public void A_scheme_that_runs_something_is_never_declared()
    {
        Assert.Contains("no scheme of a tool", Assert.Single(Complaints("https://a.example/", "javascript")), StringComparison.Ordinal);
        Assert.Contains("no scheme of a tool", Assert.Single(Complaints("https://a.example/", "any desk:")), StringComparison.Ordinal);
        Assert.Contains("a name of its own", new RemoteHelpOptions { Tools = [new(), new()] }.Validate(new ValidationContext(this)).First().ErrorMessage, StringComparison.Ordinal);
    }

    private List<string> Complaints(string link, string scheme = "anydesk") =>
        [.. new RemoteHelpOptions { Tools = [new RemoteHelpTool { Name = "Assist", Link = link }], Schemes = [scheme] }.Validate(new ValidationContext(this)).Select(complaint => complaint.ErrorMessage!)];
}
