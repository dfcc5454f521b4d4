using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>The HTML of a letter. Styles stand in the elements, because mail programs drop style sheets; the one sheet only darkens. No image, no script, nothing from elsewhere.</summary>
internal static class LetterHtml
{
    private const string Font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
    private const string Ink = "color:#1d273b;";
    private const string Quiet = "color:#5c6675;";
    private const string Brand = "#0f4c81";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(Letter letter, Letterhead head)
    {
        var html = new StringBuilder(4096);
        html.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{{Encode(letter.Subject)}}</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .page { background: #151f2c !important; }
              .sheet { background: #1b2636 !important; border-color: #2c3a4d !important; }
              .ink { color: #e6ebf1 !important; }
              .quiet { color: #a9b4c2 !important; }
              .line { border-color: #2c3a4d !important; }
              .plain { color: #9cc4ee !important; border-color: #9cc4ee !important; background: transparent !important; }
            }
            @media print {
              .page { background: #ffffff !important; padding: 0 !important; }
              .sheet { border: 0 !important; max-width: none !important; }
            }
            </style>
            </head>
            <body class="page" style="margin:0;padding:24px 12px;background:#f1f4f8;">
            <div class="sheet" style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #dce1e7;border-radius:8px;overflow:hidden;">
            <div style="background:{{Brand}};padding:14px 24px;{{Font}}font-size:17px;font-weight:600;color:#ffffff;">{{Encode(head.Name)}}</div>
            <div style="padding:24px;{{Font}}font-size:16px;line-height:1.5;">
            <p class="ink" style="margin:0 0 16px;{{Ink}}">{{Encode(letter.Greeting)}}</p>

            """);
        AppendParts(html, letter.Parts);
        html.Append(CultureInfo.InvariantCulture, $"""
            </div>
            <div class="line quiet" style="padding:14px 24px;border-top:1px solid #dce1e7;{Font}font-size:13px;line-height:1.5;{Quiet}">
            {Footer(letter)}<a class="quiet" style="{Quiet}" href="{Encode(head.Address.AbsoluteUri)}">{Encode(head.Name)}</a>
            </div>
            </div>
            </body>
            </html>

            """);
        return html.ToString();
    }

    private static void AppendParts(StringBuilder html, IReadOnlyList<LetterPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is Button button)
                AppendButton(html, button, starts: i == 0 || parts[i - 1] is not Button, ends: i == parts.Count - 1 || parts[i + 1] is not Button);
            else
                html.Append(Block(parts[i])).Append('\n');
        }
    }

    private static string Block(LetterPart part) => part switch
    {
        Paragraph paragraph => $"""<p class="ink" style="margin:0 0 16px;{Ink}">{Lines(paragraph.Text)}</p>""",
        Quotation quotation =>
            $"""<blockquote class="ink line" style="margin:0 0 16px;padding:4px 0 4px 14px;border-left:3px solid #c3cbd6;{Ink}white-space:pre-wrap;overflow-wrap:anywhere;">{Encode(quotation.Text.ReplaceLineEndings("\n"))}</blockquote>""",
        FactTable table =>
            $"""<table style="margin:0 0 16px;border-collapse:collapse;font-size:15px;">{string.Concat(table.Facts.Select(Row))}</table>""",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A new kind of letter part needs its HTML here."),
    };

    private static string Row(Fact fact) =>
        $"""<tr><th class="quiet" scope="row" style="padding:3px 16px 3px 0;text-align:left;vertical-align:top;font-weight:normal;{Quiet}">{Encode(fact.Name)}</th><td class="ink" style="padding:3px 0;vertical-align:top;overflow-wrap:anywhere;{Ink}">{Lines(fact.Value)}</td></tr>""";

    private static void AppendButton(StringBuilder html, Button button, bool starts, bool ends)
    {
        var look = starts ? $"background:{Brand};color:#ffffff;" : $"background:#ffffff;color:{Brand};";
        html.Append(starts ? "<p style=\"margin:0 0 8px;\">" : " ");
        html.Append(CultureInfo.InvariantCulture, $"""<a class="{(starts ? "main" : "plain")}" href="{Encode(button.Link.AbsoluteUri)}" style="display:inline-block;margin:0 8px 8px 0;padding:11px 22px;border:1px solid {Brand};border-radius:6px;font-weight:600;text-decoration:none;{look}">{Encode(button.Label)}</a>""");
        if (ends)
            html.Append("</p>\n");
    }

    private static string Footer(Letter letter) => letter.Footer is null ? "" : $"{Lines(letter.Footer)}<br>\n";

    private static string Lines(string text) => Encode(text.ReplaceLineEndings("\n").Trim()).Replace("&#xA;", "<br>", StringComparison.Ordinal);

    private static string Encode(string text) => Encoder.Encode(text);
}
