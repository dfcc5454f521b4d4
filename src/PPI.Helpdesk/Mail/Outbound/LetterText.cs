using System.Text;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>The plain text of a letter: everything that the HTML says, links written out.</summary>
internal static class LetterText
{
    public static string Of(Letter letter, Letterhead head)
    {
        var text = new StringBuilder(letter.Greeting).Append("\n\n");
        foreach (var part in letter.Parts)
            Append(text, part);
        if (letter.Footer is not null)
            text.Append(Tidy(letter.Footer)).Append("\n\n");
        return text.Append("-- \n").Append(head.Name).Append('\n').Append(head.Address).Append('\n').ToString();
    }

    private static void Append(StringBuilder text, LetterPart part)
    {
        switch (part)
        {
            case Paragraph paragraph:
                text.Append(Tidy(paragraph.Text)).Append("\n\n");
                break;
            case FactTable table:
                AppendFacts(text, table.Facts);
                break;
            case Quotation quotation:
                text.Append("> ").Append(Tidy(quotation.Text).Replace("\n", "\n> ", StringComparison.Ordinal)).Append("\n\n");
                break;
            case Button button:
                text.Append(button.Label).Append(":\n").Append(button.Link.AbsoluteUri).Append("\n\n");
                break;
        }
    }

    private static void AppendFacts(StringBuilder text, IReadOnlyList<Fact> facts)
    {
        var width = facts.Select(fact => fact.Name.Length + 2).DefaultIfEmpty().Max();
        foreach (var fact in facts)
            text.Append($"{fact.Name}:".PadRight(width)).Append(OneLine.Of(fact.Value, Quotation.Length)).Append('\n');
        text.Append('\n');
    }

    /// <summary>Line feeds only, and no other control character than the tab.</summary>
    private static string Tidy(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return string.Concat(lines.Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
    }
}
