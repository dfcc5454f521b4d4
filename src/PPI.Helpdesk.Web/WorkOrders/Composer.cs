using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>What <c>_Composer.cshtml</c> draws: one card in which one writes to an order, in one of four ways.</summary>
/// <param name="Page">The page on which it stands.</param>
/// <param name="Modes">Those open to the reader now, the current one among them unless it is refused.</param>
/// <param name="Written">The input model of the mode, with what was typed.</param>
/// <param name="Readers">Whom a mail tells what is written.</param>
public sealed record Composer(WorkOrderPage Page, WritingMode Mode, IReadOnlyList<WritingMode> Modes, IWritten Written, IReadOnlyList<MailReader> Readers)
{
    /// <summary>What the reader has begun and not sent, at most one for each way to write.</summary>
    public IReadOnlyList<UnsentText> Begun { get; init; } = [];

    /// <summary>Of them the one that is written on here.</summary>
    public UnsentText? Unsent => Begun.FirstOrDefault(unsent => unsent.Mode == Mode);

    /// <summary>Somebody came here to write.</summary>
    public bool HasFocus { get; init; }

    /// <summary>The text promises a file, and none came with it.</summary>
    public bool AsksAboutFiles { get; init; }

    public bool IsForStaffOnly => Mode is WritingMode.Note or WritingMode.Call;

    public ComposerMode Now => ComposerMode.Of(Mode);

    /// <summary>Without a fragment: a browser that is given one sets no focus.</summary>
    public static string AddressOf(string order, WritingMode mode) => $"{order}?write={ComposerMode.Of(mode).Path}";

    /// <summary>Null for what is no way to write.</summary>
    public static WritingMode? ModeOf(string? path) => ComposerMode.All.FirstOrDefault(mode => mode.Path == path)?.Mode;
}

/// <summary>How one of the four ways to write looks and reads.</summary>
/// <param name="Path">In the address: "note".</param>
/// <param name="Css">The class that colours the card.</param>
public sealed record ComposerMode(WritingMode Mode, string Path, string Tab, string Icon, string Key, string Css, string Button)
{
    public static IReadOnlyList<ComposerMode> All { get; } =
    [
        new(WritingMode.Reply, "reply", "Reply", "message", "r", "composer-reply", "Send"),
        new(WritingMode.Note, "note", "Internal note", "lock", "n", "composer-note", "Add the note"),
        new(WritingMode.Call, "call", "Log a call", "phone", "c", "composer-call", "Log the call"),
        new(WritingMode.Resolve, "resolve", "Propose a resolution", "tool", "f", "composer-resolve", "Propose it"),
    ];

    public static ComposerMode Of(WritingMode mode) => All.Single(known => known.Mode == mode);
}

/// <summary>What is typed in the composer.</summary>
public interface IWritten
{
    /// <summary>The text itself, whatever its field is called.</summary>
    string Words { get; set; }
}
