using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>
/// Whom a mail would tell what the actor is about to write: the step is made on a copy of the order that nobody saves, and the code
/// that writes the mails is asked who gets one.
/// </summary>
public sealed class WritingReaders(HelpdeskDbContext db, WorkOrderMails mails, MergedOrders merged, IOptions<WorkOrderOptions> policy, TimeProvider clock)
{
    private const string Trial = "…";

    /// <returns>Nobody for what staff keep among themselves, and for what the actor may not write.</returns>
    public async Task<IReadOnlyList<MailReader>> RunAsync(Actor actor, int id, WritingMode mode, CancellationToken cancel)
    {
        if (mode is WritingMode.Note or WritingMode.Call)
            return [];
        var copy = await db.WorkOrders.AsNoTracking().VisibleTo(actor).WithItsParts().SingleOrDefaultAsync(order => order.Id == id, cancel)
            ?? throw new NotFoundException();
        if (!copy.CanWrite(mode, actor))
            return [];
        var now = clock.Now();
        if (mode == WritingMode.Reply)
            copy.Reply(Trial, actor, now);
        else
            copy.ProposeResolution(new Resolution(Trial, ResolutionKind.Permanent, 0), policy.Value.ReminderAfter(now), actor, now);
        return await mails.ReadersAsync([copy, .. await merged.TryFollowingAsync(copy, now, cancel)], cancel);
    }
}
