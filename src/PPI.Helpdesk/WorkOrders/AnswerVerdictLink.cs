using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer answers by the link in the mail, without signing in. The link names one person and one attempt, and is good for nothing else.</summary>
public sealed class AnswerVerdictLink(HelpdeskDbContext db, SignedLinks links, AcceptResolution accept, DeclineResolution decline, ReopenWorkOrder reopen)
{
    /// <exception cref="RuleBrokenException">The link is not ours, has expired, is about another order, or its attempt was answered before.</exception>
    public async Task RunAsync(string? token, int workOrderId, LinkAnswer answer, CancellationToken cancel)
    {
        var link = links.ReadVerdict(token);
        if (link.WorkOrderId != workOrderId)
            throw new RuleBrokenException("This link is for another work order. Open it from the mail again.");
        // Whoever became staff since the mail keeps that here: staff do not judge the helpdesk's work, and a link records no call.
        var customer = await db.ActivePersonAsync(link.PersonId, cancel);
        var verdict = await VerdictSoFarAsync(link, cancel);
        var seen = new SeenWorkOrder(workOrderId);
        if (!answer.Works && verdict is (Verdict.Accepted or Verdict.Lapsed))
            await reopen.RunAsync(customer, seen, VerdictVia.SignedLink, answer.Comment ?? "", cancel);
        else if (verdict != Verdict.Pending)
            throw new RuleBrokenException(verdict == Verdict.Lapsed
                ? "The work order was closed before you answered. If it works nothing is left to do; if it does not, choose \"Not fixed\"."
                : "This attempt has been answered already. Sign in to see how the work order stands.");
        else if (answer.Works)
            await accept.RunAsync(customer, seen, VerdictVia.SignedLink, answer.Score, answer.Comment, cancel);
        else
            await decline.RunAsync(customer, seen, VerdictVia.SignedLink, answer.Comment ?? "", answer.Score, cancel);
    }

    private async Task<Verdict> VerdictSoFarAsync(VerdictLink link, CancellationToken cancel) =>
        await db.Attempts.Where(attempt => attempt.WorkOrderId == link.WorkOrderId && attempt.Number == link.Attempt)
            .Select(attempt => (Verdict?)attempt.Verdict).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();
}

/// <summary>What the customer says on the page behind the link.</summary>
/// <param name="Comment">A comment when it works; the reason when it does not.</param>
public sealed record LinkAnswer(bool Works, int? Score, string? Comment);
