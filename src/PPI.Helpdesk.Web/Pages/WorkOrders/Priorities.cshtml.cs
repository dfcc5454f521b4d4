using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The priority policy: its rules in the order in which they are tried.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class PrioritiesModel(PriorityRules rules, SavePriorityRule save, RemovePriorityRule remove) : PageModel
{
    [BindProperty]
    public PriorityRuleInput Input { get; set; } = new();

    [BindProperty]
    public SeenPolicyInput Seen { get; set; } = new();

    public IReadOnlyList<PriorityRule> Rules { get; private set; } = [];

    public PriorityRuleInput Added { get; private set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancel) =>
        ActAsync(() => save.RunAsync(User.ToActor(), Seen.OrNull, Input.Terms, cancel), "The policy is saved. Orders logged from now on follow it.", cancel);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return ActAsync(() => remove.RunAsync(User.ToActor(), new SeenPolicy(Seen.Id, Seen.Version), cancel), "The rule is removed.", cancel);
    }

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancel)
    {
        try
        {
            if (ModelState.IsValid)
            {
                await act();
                this.Tell(done);
                return Redirect("/settings/priorities");
            }
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (Seen.OrNull is null)
            Added = Input;
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Rules = await rules.RunAsync(cancel);
        return Page();
    }
}

/// <summary>The row of a policy that a form is about; nothing for a new one.</summary>
public sealed class SeenPolicyInput
{
    public int Id { get; set; }
    public int Version { get; set; }

    internal SeenPolicy? OrNull => Id == 0 ? null : new(Id, Version);
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

    /// <summary>Tells the forms on the page apart.</summary>
    internal string Key { get; private init; } = "new";

    internal PriorityRuleTerms Terms => new(Position, Priority, Severity, Kind, HasWorkaround, SecurityBreach);

    internal static PriorityRuleInput Of(PriorityRule rule) => new()
    {
        Key = $"{rule.Id}",
        Position = rule.Position,
        Severity = rule.Severity,
        Kind = rule.Kind,
        HasWorkaround = rule.HasWorkaround,
        SecurityBreach = rule.SecurityBreach,
        Priority = rule.Priority,
    };
}
