using System.Globalization;
using CsCheck;
using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Tests.Attachments;

/// <summary>S-31, S-58: a name from outside is made harmless before anything else looks at it.</summary>
public sealed class S31_file_names
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("Bericht März – Entwurf.docx", "Bericht März – Entwurf.docx")]
    [InlineData("発注書.xlsx", "発注書.xlsx")]
    [InlineData("smile 😀.png", "smile 😀.png")]
    [InlineData("archive.tar.gz", "archive.tar.gz")]
    public void A_decent_name_stays_as_it_is(string name, string expected) => Assert.Equal(expected, NormalizedFileName.Of(name));

    [Theory]
    [InlineData(@"..\..\web.config", "web.config")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\ann\secret.txt", "secret.txt")]
    [InlineData(@"\\server\share\x.doc", "x.doc")]
    [InlineData("..\u200B/..\u200B/x.txt", "x.txt")]
    [InlineData("a/b\\c/d.txt", "d.txt")]
    [InlineData("folder/", "file")]
    [InlineData("..", "file")]
    [InlineData("/", "file")]
    public void A_path_is_cut_to_its_last_part(string name, string expected) => Assert.Equal(expected, NormalizedFileName.Of(name));

    [Theory]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("\u200B.htaccess", "htaccess")]
    [InlineData(".\u200Bhtaccess", "htaccess")]
    [InlineData("web.config", "web.config")]
    [InlineData("page.aspx ", "page.aspx")]
    [InlineData("page.aspx.", "page.aspx")]
    [InlineData("page.aspx. . .", "page.aspx")]
    [InlineData("page.aspx\0.png", "page.aspx.png")]
    [InlineData("page.aspx\0", "page.aspx")]
    [InlineData("page.aspx::$DATA", "page.aspx__$DATA")]
    [InlineData("annexe\u202Egnp.exe", "annexegnp.exe")]
    [InlineData("a\u2066b\u2069.txt", "ab.txt")]
    [InlineData("a\r\nX: y", "aX_ y")]
    [InlineData("a\"; filename=evil.exe", "a__ filename=evil.exe")]
    [InlineData("a\u00A0b\u2028c.txt", "a b c.txt")]
    [InlineData("\uFEFFx.csv", "x.csv")]
    [InlineData("<script>alert(1)<script>.png", "_script_alert(1)_script_.png")]
    public void What_hides_or_deceives_is_gone(string name, string expected) => Assert.Equal(expected, NormalizedFileName.Of(name));

    [Theory]
    [InlineData("CON", "_CON")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("NUL.", "_NUL")]
    [InlineData("Aux .log", "_Aux .log")]
    [InlineData("COM1.tar.gz", "_COM1.tar.gz")]
    [InlineData("lpt\u00B9.txt", "_lpt\u00B9.txt")]
    [InlineData("C\u200BON", "_CON")]
    [InlineData("console.log", "console.log")]
    public void A_device_name_is_no_device_any_more(string name, string expected) => Assert.Equal(expected, NormalizedFileName.Of(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("\u200B\u200E\u202E")]
    [InlineData("\uD800")]
    public void Without_a_name_it_is_called_file(string? name) => Assert.Equal("file", NormalizedFileName.Of(name));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var name = NormalizedFileName.Of(new string('a', 300) + ".docx");

        Assert.Equal(NormalizedFileName.Length, name.Length);
        Assert.EndsWith("aaa.docx", name, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_without_end_is_cut_too() =>
        Assert.Equal(NormalizedFileName.Length, NormalizedFileName.Of("a." + new string('b', 300)).Length);

    [Fact]
    public void A_cut_never_splits_a_letter()
    {
        for (var lead = 0; lead < 2; lead++)
            Assert.DoesNotContain(NormalizedFileName.Of(new string('a', lead) + string.Concat(Enumerable.Repeat("😀", 200)) + ".txt").EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Fact]
    public void Whatever_comes_in_one_harmless_line_comes_out()
    {
        string[] pieces =
        [
            "a", ".", "..", "/", "\\", ":", "\0", "\r\n", "\u202E", "\u200B", " ", "CON", ".txt", "é", "e\u0301", "😀", "\uD83D", "%2e%2e%2f", "\u2044", "~", "*",
        ];
        Gen.OneOf(Gen.Int[0, pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(pick => pieces[pick]))), Gen.String).Sample(name =>
        {
            var harmless = NormalizedFileName.Of(name);
            Assert.InRange(harmless.Length, 1, NormalizedFileName.Length);
            Assert.Equal(-1, harmless.IndexOfAny(['/', '\\', ':', '"', '<', '>', '|', '?', '*', ';', '\r', '\n', '\0']));
            Assert.DoesNotContain(harmless, letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control);
            Assert.False(harmless.StartsWith('.') || harmless.StartsWith(' ') || harmless.EndsWith('.') || harmless.EndsWith(' '), harmless);
            Assert.Equal(harmless, NormalizedFileName.Of(harmless));
        });
    }
}
