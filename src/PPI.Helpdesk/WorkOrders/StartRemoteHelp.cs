using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Records the customer's consent and that remote help begins; the tool itself is opened from the order's page.</summary>
public sealed class StartRemoteHelp(ChangeWorkOrder change, IOptions<RemoteHelpOptions> options)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string tool, Consent? consent, CancellationToken cancel)
    {
        if (options.Value.Tools.All(known => known.Name != tool))
            throw new RuleBrokenException("That tool is not configured. Choose one from the list.");
        return change.RunAsync(actor, seen, (order, now) => order.StartRemoteHelp(tool, consent, actor, now), cancel);
    }
}
