using PPI.Helpdesk.Figures;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.Figures;

/// <summary>What a team leader sees before their own day: the desk as it stands, and what is stuck.</summary>
public sealed class LeaderHome(NowFigures figures, LoopBoard loops)
{
    public Task<DeskNow> NowAsync(Actor actor, CancellationToken cancel) => figures.RunAsync(actor, cancel);

    public Task<LoopPage> StuckAsync(Actor actor, CancellationToken cancel) => loops.RunAsync(actor, rule: null, after: null, cancel);
}
