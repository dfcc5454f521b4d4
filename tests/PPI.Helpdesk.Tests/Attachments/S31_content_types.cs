using System.Text;
using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Tests.Attachments;

/// <summary>S-31: the type comes from our list and the content; what pretends is just bytes.</summary>
public sealed class S31_content_types
{
    private const string Png = "\u0089PNG\r\n\u001a\n";

    [Theory]
    [InlineData("x.png", Png, "image/png")]
    [InlineData("x.PNG", Png, "image/png")]
    [InlineData("x.jpg", "\u00ff\u00d8\u00ff\u00e0", "image/jpeg")]
    [InlineData("x.gif", "GIF89a", "image/gif")]
    [InlineData("x.webp", "RIFF\u0001\u0002\u0003\u0004WEBPVP8 ", "image/webp")]
    [InlineData("x.pdf", "%PDF-1.7", "application/pdf")]
    [InlineData("x.zip", "PK\u0003\u0004", "application/zip")]
    [InlineData("x.docx", "PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("x.log", "12:00 device gone\n", "text/plain; charset=utf-8")]
    public void A_file_that_is_what_its_name_says_gets_its_type(string name, string content, string expected) =>
        Assert.Equal(expected, ContentTypes.Of(Encoding.Latin1.GetBytes(content), name));

    [Theory]
    [InlineData("page.html", "<html><script>alert(1)</script>")]
    [InlineData("page.xhtml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("feed.xml", "<?xml version='1.0'?><x/>")]
    [InlineData("page.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related")]
    [InlineData("film.swf", "CWS\u0009")]
    [InlineData("picture.png", "<html><script>alert(1)</script>")]
    [InlineData("picture.png", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("picture.js", "GIF89a=1;alert(1)")]
    [InlineData("picture.html", Png)]
    [InlineData("handler.aspx", "GIF89a<%@ Page %>")]
    [InlineData("handler.pht", "GIF89a<?php ?>")]
    [InlineData("htaccess", "AddType text/html .png")]
    [InlineData("web.config", "<configuration/>")]
    [InlineData("not-text.txt", "MZ\u0090\u0000\u0003")]
    [InlineData("not-utf8.txt", "caf\u00e9 au lait")]
    [InlineData("short.webp", "RIFF")]
    [InlineData("empty.png", "")]
    public void What_is_not_on_the_list_or_pretends_is_just_bytes(string name, string content) =>
        Assert.Equal(ContentTypes.Unknown, ContentTypes.Of(Encoding.Latin1.GetBytes(content), name));

    [Fact]
    public void A_letter_cut_by_the_end_of_the_head_is_still_text()
    {
        for (var lead = 0; lead < 4; lead++)
        {
            var text = Encoding.UTF8.GetBytes(new string('a', lead) + string.Concat(Enumerable.Repeat("😀", 2000)));
            Assert.StartsWith("text/plain", ContentTypes.Of(text.AsSpan(0, StoredContent.HeadLength), "x.txt"), StringComparison.Ordinal);
        }
    }
}
