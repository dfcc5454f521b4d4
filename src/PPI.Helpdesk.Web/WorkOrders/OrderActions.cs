using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>One thing that the reader may do to an order now.</summary>
/// <param name="Path">Below the order's address.</param>
/// <param name="AtOnce">Needs no form: the button does it.</param>
/// <param name="IsSeldom">About the order as such, not about the work: shown folded.</param>
/// <param name="Key">The single key that does it.</param>
/// <param name="Mode">Done in the composer of the order's page, whose tabs bear the keys.</param>
public sealed record OrderAction(string Text, string Path, string Icon, bool AtOnce = false, bool IsSeldom = false, string? Key = null, WritingMode? Mode = null)
{
    /// <param name="order">The order's address.</param>
    public string AddressBelow(string order) => Mode is { } mode ? Composer.AddressOf(order, mode) : $"{order}/{Path}";
}

/// <summary>A list of actions on one order's page.</summary>
public sealed record ActionsOf(string Address, int Version, IReadOnlyList<OrderAction> Actions);

/// <summary>What the reader may do to an order now, by the same rules by which it is refused. The first is the one the state asks for.</summary>
public static class OrderActions
{
    public static IReadOnlyList<OrderAction> For(WorkOrder order, Actor actor, bool hasRemoteTools, DateTimeOffset now) =>
        [.. All(order, actor, hasRemoteTools, now).Where(action => action.Fits && action.May).Select(action => action.Action)];

    /// <summary>Why the reader cannot do now what the page below the order's address is for; null when they can.</summary>
    public static string? RefusalOf(string path, WorkOrder order, Actor actor, DateTimeOffset now)
    {
        var ways = All(order, actor, hasRemoteTools: true, now).Where(action => action.Action.Path == path).ToList();
        return ways.Exists(action => action.May) ? null : ways.FirstOrDefault().May.Refusal;
    }

    /// <summary>Whether the rule allows it, and whether it is worth offering here.</summary>
    private static IEnumerable<(Ruling May, bool Fits, OrderAction Action)> All(WorkOrder order, Actor actor, bool hasRemoteTools, DateTimeOffset now)
    {
        var isCustomer = order.ViaOf(actor) == VerdictVia.Portal;
        yield return (order.CanAnswerHandOver(actor), true, new("Accept the hand-over", "accept-hand-over", Icon: "user-check", AtOnce: true));
        yield return (order.CanAnswerHandOver(actor), true, new("Decline the hand-over…", "decline-hand-over", Icon: "user-x"));
        yield return (order.CanEvaluate(actor), true, new("Evaluate…", "evaluate", Icon: "scale", Key: "v"));
        yield return (order.CanGiveVerdict(actor), isCustomer, new("It works…", "accept", Icon: "circle-check"));
        yield return (order.CanGiveVerdict(actor), isCustomer, new("Not fixed…", "decline", Icon: "circle-x"));
        yield return (order.CanGiveVerdict(actor), !isCustomer, new("Customer says: it works…", "accept", Icon: "circle-check"));
        yield return (order.CanGiveVerdict(actor), !isCustomer, new("Customer says: not fixed…", "decline", Icon: "circle-x"));
        yield return (order.CanChooseWay(actor, now), isCustomer, new("Choose…", "choose", Icon: "list-check"));
        yield return (order.CanTake(actor), order.WorkerId is null, new("Take", "take", Icon: "hand-grab", AtOnce: true, Key: "i"));
        yield return (order.CanProposeResolution(actor), true, new("Propose resolution…", "resolve", Icon: "tool", Mode: WritingMode.Resolve));
        yield return (order.CanMarkChecklist(actor), false, new("Mark the checklist…", "checklist", Icon: "checklist"));
        yield return (order.CanEscalate(actor), true, new("Escalate…", "escalate", Icon: "stairs-up", Key: "e"));
        yield return (order.CanResume(actor), true, new("Resume", "resume", Icon: "player-play", AtOnce: true, Key: "s"));
        yield return (order.CanReopen(actor, now), true, new("Not fixed after all…", "reopen", Icon: "rotate"));
        yield return (order.CanContinue(actor, now), true, new("Not fixed after all…", "continue", Icon: "rotate"));
        yield return (order.CanReply(actor), true, new("Reply…", "reply", Icon: "message", Mode: WritingMode.Reply));
        yield return (order.CanAskCustomer(actor), true, new("Ask the customer…", "ask", Icon: "message-question"));
        yield return (order.CanNote(actor), true, new("Internal note…", "note", Icon: "lock", Mode: WritingMode.Note));
        yield return (order.CanLogCall(actor), true, new("Log a call…", "call", Icon: "phone", Mode: WritingMode.Call));
        yield return (order.CanPromiseCall(actor), true, new("Promise a call…", "promise-call", Icon: "phone-outgoing"));
        yield return (order.CanChooseWay(actor, now), !isCustomer, new("Customer chose…", "choose", Icon: "list-check"));
        yield return (order.CanWithdrawWays(actor), true, new("Withdraw the choice…", "ways/withdraw", Icon: "list-details"));
        yield return (order.CanOfferWays(actor), true, new("Offer a choice…", "ways", Icon: "list-numbers"));
        yield return (order.CanPlanVisit(actor), true, new("Send a technician…", "visit", Icon: "calendar-plus"));
        yield return (order.CanStartRemoteHelp(actor), hasRemoteTools, new("Remote help…", "remote-help", Icon: "screen-share"));
        yield return (order.CanEndRemoteHelp(actor), true, new("End the remote help…", "remote-help/end", Icon: "screen-share-off"));
        yield return (order.CanHold(actor), true, new("Put on hold…", "hold", Icon: "player-pause", Key: "s"));
        yield return (order.CanPassOn(actor), true, new("Pass on…", "pass-on", Icon: "arrows-exchange"));
        yield return (order.CanReturn(actor), true, new("Return to the helpdesk…", "return", Icon: "corner-up-left"));
        yield return (order.CanTake(actor), order.WorkerId is not null, new("Take over", "take", Icon: "hand-grab", AtOnce: true, Key: "i"));
        yield return (order.CanPutBack(actor), true, new("Put it back", "put-back", Icon: "arrow-back", AtOnce: true));
        yield return (order.CanOfferHandOver(actor), true, new("Hand over…", "hand-over", Icon: "arrow-forward-up", Key: "a"));
        yield return (order.CanWithdrawHandOver(actor), true, new("Take the offer back", "withdraw-hand-over", Icon: "arrow-back-up", AtOnce: true));
        yield return (order.CanOpenIntervention(actor), true, new("Step in…", "step-in", Icon: "lifebuoy"));
        yield return (order.CanLeadIntervention(actor), true, new("Agreed with the customer…", "step-in/agreed", Icon: "heart-handshake"));
        yield return (order.CanLeadIntervention(actor), true, new("End the intervention…", "step-in/end", Icon: "flag-check"));
        yield return (order.CanReassign(actor), true, new("Reassign…", "reassign", Icon: "user-share", Key: "a"));
        yield return (order.CanReclassify(actor), true, new("Classify…", "classify", Icon: "tag", IsSeldom: true, Key: "t"));
        yield return (order.CanOverridePriority(actor), true, new("Change the priority…", "priority", Icon: "flag", IsSeldom: true));
        yield return (order.CanRetitle(actor), true, new("Change the subject…", "title", Icon: "pencil", IsSeldom: true));
        yield return (order.CanChangeParticipants(actor), true, new("Who takes part…", "participants", Icon: "users", IsSeldom: true));
        yield return (order.CanLink(actor), true, new("Links…", "link", Icon: "link", IsSeldom: true, Key: "l"));
        yield return (order.CanMerge(actor), true, new("Merge…", "merge", Icon: "git-merge", IsSeldom: true, Key: "m"));
        yield return (order.CanSeparate(actor), true, new("Undo the merge…", "separate", Icon: "git-fork", IsSeldom: true));
        yield return (order.CanSplit(actor), true, new("Split off…", "split", Icon: "arrows-split", IsSeldom: true));
        yield return (order.CanMarkDuplicate(actor), true, new("Close as a duplicate…", "duplicate", Icon: "copy", IsSeldom: true));
        yield return (order.CanWithdraw(actor), true, new("Withdraw…", "withdraw", Icon: "trash", IsSeldom: true));
    }
}
