using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.Figures;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages;

/// <summary>Home, by role: the employee's portal, or what waits for staff today.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class HomeModel(OwnOrderLists own, WorkOrderQueue queue, DeskHours desk, LeaderHome leader, IOptions<SiteOptions> site) : PageModel
{
    public string FirstName { get; private set; } = "";

    public OwnOrderList Mine { get; private set; } = OwnOrderList.Empty;

    public SiteOptions Site => site.Value;

    /// <summary>Whether somebody is there; for those whose home is the portal.</summary>
    public DeskHoursNow? Reach { get; private set; }

    /// <summary>The desk as it stands, for team leaders.</summary>
    public DeskNow? Now { get; private set; }

    /// <summary>What waits for staff; null for everybody else.</summary>
    public IReadOnlyList<DayTile>? Day { get; private set; }

    /// <summary>What is stuck; for team leaders.</summary>
    public LoopPage? Stuck { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var me = User.ToActor();
        FirstName = me.Name.Split(' ')[0];
        Mine = await own.RunAsync(me, open: true, before: null, cancel);
        if (me.IsTeamLeader)
            (Now, Stuck) = (await leader.NowAsync(me, cancel), await leader.StuckAsync(me, cancel));
        if (me.IsStaff)
            Day = await DayOfAsync(me, cancel);
        if (!me.IsStaff)
            Reach = await desk.RunAsync(cancel);
    }

    private async Task<IReadOnlyList<DayTile>> DayOfAsync(Actor me, CancellationToken cancel)
    {
        List<DayTile> tiles = [];
        if (me.IsHelpdesk)
        {
            await AddAsync("offered", "Offered to you", "Nobody has offered you a work order.", "/work-orders?whose=OfferedToMe", new(Whose: QueueOwner.OfferedToMe));
            await AddAsync("evaluate", "To evaluate", "No customer waits for an evaluation.", "/work-orders?status=Evaluation", new(Status.Evaluation));
        }
        await AddAsync("mine", "Yours", "You have no open work orders.", "/work-orders?whose=Mine", new(Whose: QueueOwner.Mine));
        foreach (var tier in Enum.GetValues<Tier>().Where(tier => tier.IsChannel() ? me.WorksIn(tier.Channel()) : me.IsHelpdesk))
            await AddAsync($"untaken-{tier}", $"{tier.Label()}: nobody works on it yet", "All are being worked on.", $"/work-orders?tier={tier}&whose=Untaken", new(Tier: tier, Whose: QueueOwner.Untaken));
        return tiles;

        async Task AddAsync(string key, string title, string whenEmpty, string address, QueueFilter filter) =>
            tiles.Add(new DayTile(key, title, whenEmpty, address, (await queue.RunAsync(me, filter, QueueGrouping.Nothing, after: null, cancel)).Rows));
    }
}

/// <summary>One list of what waits for somebody.</summary>
public sealed record DayTile(string Key, string Title, string WhenEmpty, string Address, IReadOnlyList<QueueRow> Rows);
