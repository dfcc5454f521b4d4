using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Keeps what somebody is writing, so that it survives a closed browser, a sign-out and a merge. What was kept last is what is kept.</summary>
public sealed class KeepUnsentText(HelpdeskDbContext db, IDatabaseProvider provider, TimeProvider clock)
{
    /// <param name="text">Nothing but space throws away what was kept.</param>
    /// <param name="edition">The edition that the page knows; 0 when it knows none.</param>
    /// <exception cref="NotFoundException">There is no such order, or the actor may not see it.</exception>
    /// <exception cref="RuleBrokenException">The actor may not write so there, or the text is too long.</exception>
    public async Task<KeptText> RunAsync(Actor actor, int orderId, WritingMode mode, string text, int edition, CancellationToken cancel)
    {
        var me = actor.PersonId ?? throw new InvalidOperationException("A person writes.");
        var order = await db.WorkOrders.AsNoTracking().VisibleTo(actor).WithItsParts().SingleOrDefaultAsync(order => order.Id == orderId, cancel)
            ?? throw new NotFoundException();
        order.CanWrite(mode, actor).Enforce();
        text = WrittenText.Of(text);
        try
        {
            return await KeepAsync(actor, me, orderId, mode, text, edition, cancel);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || provider.IsUniqueViolation(failure))
        {
            // Two tabs at the same moment, or one that has just sent it.
            db.ChangeTracker.Clear();
            return await KeepAsync(actor, me, orderId, mode, text, edition, cancel);
        }
    }

    private async Task<KeptText> KeepAsync(Actor actor, int me, int orderId, WritingMode mode, string text, int edition, CancellationToken cancel)
    {
        var kept = await UnsentTexts.FindAsync(db, actor, orderId, mode, cancel);
        var elsewhere = kept is not null && kept.Edition != edition && kept.Text != text;
        if (text.Length == 0)
        {
            // An emptied page throws away what it knew, never what another tab holds.
            if (kept is not null && !elsewhere)
                db.UnsentTexts.Remove(kept);
            (kept, elsewhere) = (null, false);
        }
        else if (kept is null)
        {
            kept = UnsentText.Of(me, orderId, mode, text, clock.Now());
            db.UnsentTexts.Add(kept);
        }
        else if (kept.Text != text || kept.WorkOrderId != orderId)
        {
            kept.Keep(orderId, text, clock.Now());
        }
        await db.SaveChangesAsync(cancel);
        return new KeptText(kept?.Edition ?? 0, kept?.KeptAt, elsewhere);
    }
}

/// <summary>How keeping a text ended.</summary>
/// <param name="At">Null when nothing is kept any more.</param>
/// <param name="ReplacedAnother">A text that the page did not know, from another tab, gave way to this one.</param>
public sealed record KeptText(int Edition, DateTimeOffset? At, bool ReplacedAnother);
