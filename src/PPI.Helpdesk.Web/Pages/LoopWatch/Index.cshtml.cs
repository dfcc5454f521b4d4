using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.LoopWatch;

/// <summary>Every order that is stuck, for the team leader: why, since when, who acted, and what has to happen next.</summary>
[Authorize(Policy = Policies.TeamLeader)]
public sealed class IndexModel(LoopBoard board) : PageModel
{
    /// <summary>Only those for which this rule holds.</summary>
    [FromQuery]
    public LoopRule? Rule { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public LoopPage Shown { get; private set; } = new([], Next: null);

    /// <summary>All rules, the one that is shown among them, each with how many orders it holds for.</summary>
    public IReadOnlyList<LoopChoice> Choices { get; private set; } = [];

    public Actor Actor => User.ToActor();

    public string? NextAddress => Shown.Next is { } next ? AddressOf(Rule, next) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = Actor;
        List<LoopChoice> choices = [new("All", AddressOf(rule: null), await board.CountAsync(actor, rule: null, cancel), Rule is null)];
        foreach (var rule in Enum.GetValues<LoopRule>())
            choices.Add(new(rule.Label(), AddressOf(rule), await board.CountAsync(actor, rule, cancel), Rule == rule));
        Choices = [.. choices.Where(choice => choice.Count > 0 || choice.IsShown)];
        Shown = await board.RunAsync(actor, Rule, LoopKey.Parse(After), cancel);
    }

    private static string AddressOf(LoopRule? rule, LoopKey? after = null)
    {
        var query = new QueryBuilder();
        if (rule is not null)
            query.Add("rule", rule.Value.ToString());
        if (after is not null)
            query.Add("after", after.ToString());
        return "/loop-watch" + query;
    }
}

/// <summary>One way to look at the board.</summary>
public sealed record LoopChoice(string Text, string Address, int Count, bool IsShown);
