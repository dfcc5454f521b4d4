using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Pages.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>Makes the composer ready for a page about one order that has been read.</summary>
public sealed class OpenComposer(WritingReaders readers, UnsentTexts unsent)
{
    /// <param name="asked">What the reader came to write; null when they came to read.</param>
    /// <returns>Null when they may write nothing. What they began before stands in it.</returns>
    public async Task<Composer?> RunAsync(WorkOrderPage page, WritingMode? asked, CancellationToken cancel)
    {
        var modes = ModesOf(page.Order, page.Actor);
        if (modes.Count == 0)
            return null;
        var mode = asked is { } wanted && modes.Contains(wanted) ? wanted : modes[0];
        return Continued(await OpenAsync(page, mode, modes, Empty(mode), cancel)) with { HasFocus = mode == asked };
    }

    /// <summary>On a page for one way to write, whether or not it is open to the reader now.</summary>
    /// <param name="written">What was typed; as long as nothing was, what they began before.</param>
    public async Task<Composer> RunAsync(WorkOrderPage page, WritingMode mode, IWritten written, bool isTyped, CancellationToken cancel)
    {
        var opened = (await OpenAsync(page, mode, ModesOf(page.Order, page.Actor), written, cancel)) with { HasFocus = true };
        return isTyped ? opened : Continued(opened);
    }

    private async Task<Composer> OpenAsync(WorkOrderPage page, WritingMode mode, IReadOnlyList<WritingMode> modes, IWritten written, CancellationToken cancel) =>
        new(page, mode, modes, written, await readers.RunAsync(page.Actor, page.Order.Id, mode, cancel)) { Begun = await unsent.RunAsync(page.Actor, page.Order.Id, cancel) };

    private static Composer Continued(Composer opened)
    {
        if (opened.Unsent is { } begun)
            opened.Written.Words = begun.Text;
        return opened;
    }

    private static List<WritingMode> ModesOf(WorkOrder order, Actor actor) => [.. ComposerMode.All.Select(known => known.Mode).Where(mode => order.CanWrite(mode, actor))];

    private static IWritten Empty(WritingMode mode) => mode switch
    {
        WritingMode.Note => new NoteInput(),
        WritingMode.Call => new CallInput(),
        WritingMode.Resolve => new ResolveInput(),
        _ => new ReplyInput(),
    };
}
