using System.Globalization;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>One record as <c>_TimelineEntry.cshtml</c> draws it.</summary>
public sealed record TimelineEntry(WorkOrderView View, TimelineRecord Record, TimelineEntryForm Form = TimelineEntryForm.Brief)
{
    public TimelineWords Words { get; } = TimelineWords.Of(Record, View.SeesInternal);

    public IEnumerable<Attachment> Files => View.Files.Where(file => file.RecordSequence == Record.Sequence);

    /// <summary>A file's size in words: "340 KB".</summary>
    public static string SizeOf(Attachment file) => file.Size switch
    {
        < 1024 => $"{file.Size} bytes",
        < 1024 * 1024 => $"{file.Size / 1024} KB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{file.Size / 1024d / 1024:0.0} MB"),
    };
}

/// <summary>How much a record says about itself.</summary>
public enum TimelineEntryForm
{
    /// <summary>How long ago; a word only where it is internal.</summary>
    Brief,

    /// <summary>Date and time, too, and a word also where the customer sees it.</summary>
    Full,

    /// <summary>Date and time alone.</summary>
    Paper,
}
