using PPI.Helpdesk.Attachments;

namespace PPI.Helpdesk.Tests.Attachments;

public sealed class Promising_an_attachment
{
    [Theory]
    [InlineData("Please see the attached log.")]
    [InlineData("I have ATTACHED a screenshot")]
    [InlineData("The form is enclosed.\nRegards")]
    [InlineData("See attachment")]
    [InlineData("Anbei das Protokoll")]
    [InlineData("Das Bild ist angehängt, danke")]
    [InlineData("Details im Anhang.")]
    [InlineData("Die beigefügte Datei hilft.")]
    [InlineData("Steht in der Anlage")]
    public void Is_found_in_English_and_German(string text) => Assert.True(PromisedAttachment.IsIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Please restart the printer.")]
    [InlineData("> Please see the attached log.\nThank you")]
    [InlineData("We have read your attachment.")]
    [InlineData("Ihr Anhang ist angekommen.")]
    [InlineData("Die Anlage in Halle 4 steht still.")]
    [InlineData("Reattachedly is no word")]
    public void Is_not_found_where_nothing_is_promised(string? text) => Assert.False(PromisedAttachment.IsIn(text));
}
