using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.Tests.Mail;

/// <summary>S-45: an address that could be read in two ways is refused; names and subjects stay on one line.</summary>
public sealed class S45_Addresses
{
    [Theory]
    [InlineData("ana@example.com")]
    [InlineData("ana.ruiz+helpdesk@mail.example.com")]
    [InlineData("o'neill@example.com")]
    [InlineData("jürgen@bücher.example")]
    [InlineData("helpdesk@localhost")]
    public void A_plain_address_is_taken_as_it_is(string address) => Assert.Equal(address, Recipient.Of("Ana", address).Address);

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("ana")]
    [InlineData("ana@")]
    [InlineData("@example.com")]
    [InlineData("ana@@example.com")]
    [InlineData("ana@evil.example@example.com")]
    [InlineData("\"ana\"@example.com")]
    [InlineData("\"ana\r\nRCPT TO:<evil@example.com>\"@example.com")]
    [InlineData("\"ana\\\r\n\"@example.com")]
    [InlineData("ana\r\n@example.com")]
    [InlineData("ana\0@example.com")]
    [InlineData("ana\u2028@example.com")]
    [InlineData("ana\u0085@example.com")]
    [InlineData("ana@example.com\r\nRCPT TO:<evil@example.com>")]
    [InlineData("ana@example.com\n")]
    [InlineData("ana@example.com,evil@example.com")]
    [InlineData("ana@example.com evil@example.com")]
    [InlineData("<ana@example.com>")]
    [InlineData("Ana <ana@example.com>")]
    [InlineData("ana(comment)@example.com")]
    [InlineData("@relay.example:ana@example.com")]
    [InlineData("ana@[127.0.0.1]")]
    [InlineData(".ana@example.com")]
    [InlineData("ana..ruiz@example.com")]
    [InlineData("ana@example..com")]
    [InlineData("ana@exam\u200bple.com")]
    [InlineData("\u202eana@example.com")]
    public void An_address_that_hides_something_is_refused(string address)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Recipient.Of("Ana", address));

        Assert.False(OneLine.Breaks(refusal.Message));
        Assert.Contains("name@example.com", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_longer_than_the_standard_allows_is_refused()
    {
        Assert.False(Recipient.IsAddress(new string('a', 65) + "@example.com"));
        Assert.False(Recipient.IsAddress("a@" + new string('a', 260)));
    }

    [Theory]
    [InlineData("Ana\r\nBcc: evil@example.com", "Ana Bcc: evil@example.com")]
    [InlineData("Ana\0Ruiz", "Ana Ruiz")]
    [InlineData("Ana\u2028\u2029Ruiz", "Ana Ruiz")]
    [InlineData("\tAna\u0085", "Ana")]
    public void A_name_and_a_subject_stay_on_one_line(string given, string kept)
    {
        Assert.Equal(kept, Recipient.Of(given, "ana@example.com").Name);
        Assert.Equal(kept, new Letter(MessageKind.Notice, Recipient.Of("", "ana@example.com"), given).Subject);
    }

    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("Ana Ruiz", OneLine.Of("Ana" + '\ud800' + "Ruiz", 20));

    [Fact]
    public void A_long_subject_is_cut_between_characters()
    {
        var letter = new Letter(MessageKind.Notice, Recipient.Of("", "ana@example.com"), new string('a', 198) + "😀😀");

        Assert.Equal(new string('a', 198) + "…", letter.Subject);
    }
}
