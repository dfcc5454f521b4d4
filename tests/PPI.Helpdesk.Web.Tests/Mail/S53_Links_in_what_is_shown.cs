using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Mail;

/// <summary>S-53: what people wrote is shown as text, in pages and in mails: no link of theirs is one can be clicked, so none can be dangerous.</summary>
public sealed class S53_Links_in_what_is_shown(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private const string Written =
        "See <a href=\"javascript:alert(1)\">this</a> or <a href='data:text/html,<script>1</script>' target=_blank>that</a>, [x](vbscript:msgbox), java\tscript:alert(1), https://evil.example@helpdesk.example/ and <img src=//evil.example/p.gif onerror=alert(1)>";

    private static readonly string[] leading = ["href", "src", "action"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_an_orders_page()
    {
        await app.AddPersonAsync("owner53", Roles.Consultant);
        using var customer = await app.SignInAsync("writer", Roles.Employee);
        var writer = await app.InDatabaseAsync(db => Task.FromResult(Actor.Of(db.People.Single(person => person.UserName == "writer"))));
        var draft = new WorkOrderDraft(writer.PersonId!.Value, writer.Name, "Odd <a href=javascript:alert(1)>link</a>", Written, WorkOrderKind.Incident, IntakeChannel.Web);
        var id = await app.DoAsync<LogWorkOrder, int>(log => log.RunAsync(writer, draft, [], null, Cancel));

        AssertHarmless(await customer.OpenAsync($"/work-orders/{WorkOrder.NumberOf(id)}", Cancel));
    }

    [Fact]
    public async Task On_the_outbox_page()
    {
        using var browser = await app.SignInAsync("mailreader", Roles.Administrator);
        var id = await app.InDatabaseAsync(async db =>
        {
            var message = OutgoingMessage.Write(Letter(), MailRoom.Letterhead, MailRoom.Ids, app.Clock.GetUtcNow());
            db.Add(message);
            await db.SaveChangesAsync(Cancel);
            return message.Id;
        });

        AssertHarmless(await browser.OpenAsync($"/outbox/{id}", Cancel));
    }

    [Fact]
    public async Task In_the_HTML_of_a_mail()
    {
        var html = OutgoingMessage.Write(Letter(), MailRoom.Letterhead, MailRoom.Ids, app.Clock.GetUtcNow()).HtmlBody;
        using var answer = new HttpResponseMessage { Content = new StringContent(html) };

        AssertHarmless(await answer.ReadPageAsync(Cancel));
    }

    private static Letter Letter() => new Letter(MessageKind.PublicStep, Recipient.Of("Ana", "ana@example.com"), "News <a href=javascript:1>x</a>").Greet("Ana <a href=javascript:1>x</a>").Say(Written).Quote(Written);

    private static void AssertHarmless(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        Assert.Contains("javascript:alert(1)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("[href],[src],[action]"), element => leading.Any(name => element.GetAttribute(name) is { } target
            && (target.Contains("evil.example", StringComparison.Ordinal) || target.Contains("script:", StringComparison.Ordinal) || target.StartsWith("data:text", StringComparison.Ordinal))));
        Assert.Empty(page.QuerySelectorAll("[onerror]"));
    }
}
