namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>A piece of a letter: what it is, not how it looks.</summary>
public abstract record LetterPart;

internal sealed record Paragraph(string Text) : LetterPart;

internal sealed record FactTable(IReadOnlyList<Fact> Facts) : LetterPart;

internal sealed record Fact(string Name, string Value);

internal sealed record Quotation(string Text) : LetterPart
{
    public const int Length = 20_000;
}

internal sealed record Button(string Label, Uri Link) : LetterPart;
