using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Tests.Mail;

/// <summary>S-46: whatever people write into names, titles and texts, a letter shows it as text and runs none of it.</summary>
public sealed class S46_Letters
{
    private const string Attack = "<script>alert(1)</script> {{7*7}} ${7*7} @Model <img src=x onerror=alert(1)> \"' &amp; https://evil.example";

    [Fact]
    public void Every_part_of_a_letter_is_encoded_in_its_HTML()
    {
        var html = MailRoom.Letterhead.AsHtml(Everywhere(Attack));

        Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"https://evil", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("{{7*7}} ${7*7} @Model", html, StringComparison.Ordinal);
        Assert.Contains("&amp;amp; https://evil.example", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_offered_links_are_links()
    {
        var html = MailRoom.Letterhead.AsHtml(Everywhere("see https://evil.example or www.evil.example").Offer("It works", new("https://helpdesk.example/a?t=1&answer=works")));

        Assert.Equal(
            ["https://helpdesk.example/a?t=1&amp;answer=works", "https://helpdesk.example/"],
            html.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("Ana Ruiz", "Hello Ana Ruiz,")]
    [InlineData("José O'Neill-Smith Jr.", "Hello José O'Neill-Smith Jr.,")]
    [InlineData("王小明", "Hello 王小明,")]
    [InlineData("https://evil.example", "Hello,")]
    [InlineData("www.evil.example", "Hello,")]
    [InlineData("Claim at evil.com now", "Hello,")]
    [InlineData("ana@evil.example", "Hello,")]
    [InlineData("{{constructor}}", "Hello,")]
    [InlineData("${7*7}", "Hello,")]
    [InlineData("<b>Ana</b>", "Hello,")]
    [InlineData("Ana\nBuy now", "Hello,")]
    [InlineData("", "Hello,")]
    public void A_name_that_could_be_read_as_a_link_or_as_code_is_not_repeated(string name, string greeting) =>
        Assert.Equal(greeting, Letter().Greet(name).Greeting);

    [Fact]
    public void The_text_says_everything_that_the_HTML_says()
    {
        var text = MailRoom.Letterhead.AsText(Letter()
            .Greet("Ana")
            .Say("We believe that your order is fixed.")
            .Facts(("Order", "WO-000123"), ("What was done", "Replaced\r\nthe switch"), ("Unknown", null))
            .Quote("First line\r\nsecond line")
            .Offer("It works", new("https://helpdesk.example/yes"))
            .Close("Nothing changes until you answer."));

        Assert.Equal(
            string.Join(
                '\n',
                "Hello Ana,",
                "",
                "We believe that your order is fixed.",
                "",
                "Order:         WO-000123",
                "What was done: Replaced the switch",
                "",
                "> First line",
                "> second line",
                "",
                "It works:",
                "https://helpdesk.example/yes",
                "",
                "Nothing changes until you answer.",
                "",
                "-- ",
                "PPI Helpdesk",
                "https://helpdesk.example/",
                ""),
            text);
    }

    private static Letter Everywhere(string text) =>
        Letter(text).Greet(text).Say(text).Facts((text, text)).Quote(text).Close(text);

    private static Letter Letter(string subject = "News") => new(MessageKind.PublicStep, Recipient.Of("Ana", "ana@example.com"), subject);
}
