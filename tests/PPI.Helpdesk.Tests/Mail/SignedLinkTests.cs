using System.Buffers.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Tests.Mail;

public sealed class SignedLinkTests
{
    private readonly FakeTimeProvider clock = TestClock.Stopped();
    private readonly EphemeralDataProtectionProvider keys = new();

    private SignedLinks Links => new(keys, Options.Create(new SiteOptions { BaseUrl = new("https://ppi.example/helpdesk") }), clock);

    [Fact]
    public void A_link_stands_under_the_configured_address_and_says_who_is_asked_about_what()
    {
        var link = Links.Verdict(123, 2, 7, clock.Now().AddDays(7), VerdictAnswer.NotFixed);

        Assert.StartsWith("https://ppi.example/helpdesk/work-orders/123/verdict?t=", link.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("&answer=not-fixed", link.Query, StringComparison.Ordinal);
        Assert.Equal(new(123, 2, 7, clock.Now().AddDays(7)), Links.ReadVerdict(TokenIn(link)));
    }

    [Fact]
    public void A_link_holds_until_its_last_instant_and_not_longer()
    {
        var token = TokenIn(Links.Verdict(123, 1, 7, clock.Now().AddDays(7), VerdictAnswer.ItWorks));
        clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(123, Links.ReadVerdict(token).WorkOrderId);

        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Contains("expired", Assert.Throws<RuleBrokenException>(() => Links.ReadVerdict(token)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_changed_in_any_character_is_refused()
    {
        var token = TokenIn(Links.Verdict(123, 1, 7, clock.Now().AddDays(7), VerdictAnswer.ItWorks));

        for (var i = 0; i < token.Length - 1; i++)
            Assert.Throws<RuleBrokenException>(() => Links.ReadVerdict(token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("*")]
    [InlineData("AAAA")]
    [InlineData("123|1|7|9999999999999")]
    public void What_is_no_link_of_ours_is_refused(string? token) => Assert.Throws<RuleBrokenException>(() => Links.ReadVerdict(token));

    [Fact]
    public void A_token_of_endless_length_is_refused() => Assert.Throws<RuleBrokenException>(() => Links.ReadVerdict(new string('A', 10_000)));

    [Fact]
    public void What_the_same_keys_sealed_for_another_purpose_is_refused()
    {
        var foreign = keys.CreateProtector("PPI.Helpdesk.Mail.MessageId").Protect("123|1|7|9999999999999"u8.ToArray());

        Assert.Throws<RuleBrokenException>(() => Links.ReadVerdict(Base64Url.EncodeToString(foreign)));
    }

    private static string TokenIn(Uri link) => link.Query.Split('&')[0]["?t=".Length..];
}
