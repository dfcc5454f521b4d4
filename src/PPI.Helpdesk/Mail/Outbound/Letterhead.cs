using Microsoft.Extensions.Options;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Gives a letter PPI's look: once as plain text, once as HTML.</summary>
public sealed class Letterhead(IOptions<SiteOptions> site)
{
    internal string Name => $"{site.Value.Organisation} Helpdesk";

    internal Uri Address => site.Value.BaseUrl;

    public string AsText(Letter letter) => LetterText.Of(letter, this);

    public string AsHtml(Letter letter) => LetterHtml.Of(letter, this);
}
