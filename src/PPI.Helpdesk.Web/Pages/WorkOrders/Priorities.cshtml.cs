using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The priority policy: its rules in the order in which they are tried.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class PrioritiesModel(PriorityRules rules, SavePriorityRule save, RemovePriorityRule remove) : PageModel, IShownAgain
{
    private PriorityRuleInput? typed;

    [BindProperty]
    public PriorityRuleInput Input { get; set; } = new();

    [BindProperty]
    public SeenPolicyInput Seen { get; set; } = new();

    public IReadOnlyList<PriorityRule> Rules { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        typed = Input;
        if (!ModelState.IsValid)
            return Page();
        await save.RunAsync(User.ToActor(), Seen.OrNull, Input.Terms, cancel);
        this.Tell("The policy is saved. Orders logged from now on follow it.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await remove.RunAsync(User.ToActor(), new SeenPolicy(Seen.Id, Seen.Version), cancel);
        this.Tell("The rule is removed.");
        return RedirectToPage();
    }

    public async Task ReadForShowingAsync(CancellationToken cancel) => Rules = await rules.RunAsync(cancel);

    public void SeeChanges(Exception faster) => Seen.Version = Rules.FirstOrDefault(rule => rule.Id == Seen.Id)?.Version ?? 0;

    /// <summary>The form of a saved one: with what was typed when just that was refused.</summary>
    public PriorityRuleInput FormOf(PriorityRule rule) => TypedFor(rule.Id) ?? PriorityRuleInput.Of(rule);

    /// <summary>The form of a new one.</summary>
    public PriorityRuleInput New => TypedFor(0) ?? new();

    /// <summary>What was typed about the one with this id; null when nothing was.</summary>
    public PriorityRuleInput? TypedFor(int id) => Seen.Id == id ? typed : null;
}

/// <summary>What is typed about a rule.</summary>
public sealed class PriorityRuleInput
{
    [Range(1, 999, ErrorMessage = "The position is a whole number from 1 to 999.")]
    public int Position { get; set; } = 10;

    public Severity? Severity { get; set; }
    public WorkOrderKind? Kind { get; set; }
    public bool? HasWorkaround { get; set; }
    public bool? SecurityBreach { get; set; }
    public Priority Priority { get; set; } = Priority.P3;

    internal PriorityRuleTerms Terms => new(Position, Priority, Severity, Kind, HasWorkaround, SecurityBreach);

    internal static PriorityRuleInput Of(PriorityRule rule) => new()
    {
        Position = rule.Position,
        Severity = rule.Severity,
        Kind = rule.Kind,
        HasWorkaround = rule.HasWorkaround,
        SecurityBreach = rule.SecurityBreach,
        Priority = rule.Priority,
    };
}
