using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer answers by the link in the mail, without signing in. The link names one person and one attempt, and is good for nothing else.</summary>
public sealed class AnswerVerdictLink(HelpdeskDbContext db, SignedLinks links, AcceptResolution accept, DeclineResolution decline, ReopenWorkOrder reopen, ContinueWorkOrder go, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException">The link is not ours, has expired, is about another order, or its attempt was answered before.</exception>
    /// <returns>The order in which the matter goes on; null unless this one was closed too long ago to be opened again.</returns>
    public async Task<int?> RunAsync(string? token, int workOrderId, LinkAnswer answer, CancellationToken cancel)
    {
        var link = links.ReadVerdict(token);
        if (link.WorkOrderId != workOrderId)
            throw new RuleBrokenException("This link is for another work order. Open it from the mail again.");
        // Whoever became staff since the mail keeps that here: staff do not judge the helpdesk's work, and a link records no call.
        var customer = await db.ActivePersonAsync(link.PersonId, cancel);
        var verdict = await VerdictSoFarAsync(link, cancel);
        var seen = new SeenWorkOrder(workOrderId);
        if (answer.Works && verdict == Verdict.Accepted)
            return null; // Sent twice.
        if (!answer.Works && verdict is (Verdict.Accepted or Verdict.Lapsed) && await IsTooLateAsync(workOrderId, cancel))
            return await go.RunAsync(customer, workOrderId, answer.Comment ?? "", KeyOf(link), cancel);
        if (!answer.Works && verdict is (Verdict.Accepted or Verdict.Lapsed))
            await reopen.RunAsync(customer, seen, VerdictVia.SignedLink, answer.Comment ?? "", cancel);
        else if (verdict != Verdict.Pending)
            throw new RuleBrokenException(verdict == Verdict.Lapsed
                ? "The work order was closed before you answered. If it works nothing is left to do; if it does not, choose \"Not fixed\"."
                : verdict == Verdict.Overtaken ? verdict.WhyOver()! : "This attempt has been answered already. Sign in to see how the work order stands.");
        else if (answer.Works)
            await accept.RunAsync(customer, seen, VerdictVia.SignedLink, answer.Score, answer.Comment, cancel);
        else
            await decline.RunAsync(customer, seen, VerdictVia.SignedLink, answer.Comment ?? "", answer.Score, cancel);
        return null;
    }

    /// <summary>What the link asks about: read only.</summary>
    /// <exception cref="RuleBrokenException">Whom the link was sent to may not see the order any more.</exception>
    public async Task<VerdictQuestion?> AskAsync(string? token, CancellationToken cancel)
    {
        var link = links.ReadVerdict(token);
        var reader = await db.ActivePersonAsync(link.PersonId, cancel);
        if (!await db.WorkOrders.VisibleTo(reader).AnyAsync(order => order.Id == link.WorkOrderId, cancel))
            throw new RuleBrokenException("You no longer take part in this work order, so the link cannot be used. Ask its customer, or the helpdesk.");
        return await db.Attempts.AsNoTracking().Where(attempt => attempt.WorkOrderId == link.WorkOrderId && attempt.Number == link.Attempt)
            .Join(db.WorkOrders, attempt => attempt.WorkOrderId, order => order.Id, (attempt, order) => new VerdictQuestion(order.Title, attempt.Done, attempt.Verdict))
            .SingleOrDefaultAsync(cancel);
    }

    private Task<bool> IsTooLateAsync(int id, CancellationToken cancel)
    {
        var now = clock.Now();
        return db.WorkOrders.AnyAsync(order => order.Id == id && order.ReopenUntil < now, cancel);
    }

    /// <summary>The same link sent twice makes one order.</summary>
    private static Guid KeyOf(VerdictLink link)
    {
        Span<byte> key = stackalloc byte[16];
        BitConverter.TryWriteBytes(key, link.WorkOrderId);
        BitConverter.TryWriteBytes(key[4..], link.Attempt);
        BitConverter.TryWriteBytes(key[8..], link.PersonId);
        BitConverter.TryWriteBytes(key[12..], 0x76657264);
        return new Guid(key);
    }

    private async Task<Verdict> VerdictSoFarAsync(VerdictLink link, CancellationToken cancel) =>
        await db.Attempts.Where(attempt => attempt.WorkOrderId == link.WorkOrderId && attempt.Number == link.Attempt)
            .Select(attempt => (Verdict?)attempt.Verdict).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();
}

/// <summary>What the page behind the link says about the attempt.</summary>
/// <param name="Verdict">What was said to it so far.</param>
public sealed record VerdictQuestion(string Title, string Done, Verdict Verdict);

/// <summary>What the customer says on the page behind the link.</summary>
/// <param name="Comment">A comment when it works; the reason when it does not.</param>
public sealed record LinkAnswer(bool Works, int? Score, string? Comment);
