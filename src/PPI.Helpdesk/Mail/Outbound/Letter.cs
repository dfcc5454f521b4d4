namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>What is to be said to one person, in parts and without any look: say it once, the <see cref="Letterhead"/> makes text and HTML of it.</summary>
/// <example>
/// <code>
/// outbox.Write(new Letter(MessageKind.Verdict, Recipient.Of("Ana Ruiz", "ana@example.com"), "WO-000123: please check the repair")
///     .About(123)
///     .Greet("Ana Ruiz")
///     .Say("We believe that your order is fixed. Please try it.")
///     .Facts(("Order", "WO-000123"), ("What was done", "Replaced the switch"))
///     .Offer("It works", links.Verdict(123, attempt: 1, personId: 7, expiresAt, VerdictAnswer.ItWorks))
///     .Offer("Not fixed", links.Verdict(123, attempt: 1, personId: 7, expiresAt, VerdictAnswer.NotFixed))
///     .Close("The buttons open a page; nothing changes until you answer there."));
/// </code>
/// </example>
public sealed class Letter(MessageKind kind, Recipient to, string subject)
{
    private readonly List<LetterPart> parts = [];

    public MessageKind Kind { get; } = kind;
    public Recipient To { get; } = to;
    public string Subject { get; } = OneLine.Of(subject, OutgoingMessage.SubjectLength);
    public int? WorkOrderId { get; private set; }
    public string Greeting { get; private set; } = "Hello,";
    public IReadOnlyList<LetterPart> Parts => parts;

    /// <summary>Why the person gets this, or what happens without an answer; in small print at the end.</summary>
    public string? Footer { get; private set; }

    /// <summary>An event for the reader's calendar, as iCalendar text; null when none goes along.</summary>
    public string? Calendar { get; private set; }

    /// <summary>Not sent before; null: at once.</summary>
    public DateTimeOffset? WaitsUntil { get; private set; }

    /// <summary>The order that it is about: keeps its messages in sequence, and together in the reader's mail program.</summary>
    public Letter About(int workOrderId)
    {
        WorkOrderId = workOrderId;
        return this;
    }

    /// <summary>"Hello Ana," — or just "Hello," when the name could be read as a link or as code.</summary>
    public Letter Greet(string name)
    {
        Greeting = PlainName.Is(name) ? $"Hello {name.Trim()}," : "Hello,";
        return this;
    }

    /// <summary>One paragraph; line breaks within it are kept.</summary>
    public Letter Say(string paragraph) => With(new Paragraph(paragraph));

    /// <summary>A small table: what, and its value. Pairs with an empty value are left out.</summary>
    public Letter Facts(params (string Name, string? Value)[] facts) =>
        With(new FactTable([.. facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(fact => new Fact(fact.Name, fact.Value!))]));

    /// <summary>Somebody's own words, set apart as such; very long ones are cut.</summary>
    public Letter Quote(string text) => With(new Quotation(OneLine.Shortened(text.Trim(), Quotation.Length)));

    /// <summary>A button with a link. Several in a row stand side by side; the first is the prominent one.</summary>
    public Letter Offer(string label, Uri link) => With(new Button(label, link));

    /// <summary>An event for the reader's calendar goes along, as iCalendar text.</summary>
    public Letter Invite(string calendar)
    {
        Calendar = calendar;
        return this;
    }

    public Letter Close(string footer)
    {
        Footer = footer;
        return this;
    }

    /// <summary>For a reader who is off duty: they get it when they begin.</summary>
    public Letter WaitUntil(DateTimeOffset at)
    {
        WaitsUntil = at;
        return this;
    }

    private Letter With(LetterPart part)
    {
        parts.Add(part);
        return this;
    }
}
