using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What each channel needs to know when an order is escalated to it.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class PackagesModel(ChannelNeeds needs, SaveChannelRequirement save, RemoveChannelRequirement remove) : PageModel
{
    [BindProperty]
    public PackageInput Input { get; set; } = new();

    [BindProperty]
    public SeenPolicyInput Seen { get; set; } = new();

    public IReadOnlyList<ChannelNeed> Needs { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancel) =>
        ActAsync(() => save.RunAsync(User.ToActor(), Seen.OrNull, Input.Channel, Input.Position, Input.Label, Input.IsRequired, cancel), "The package is saved.", cancel);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return ActAsync(() => remove.RunAsync(User.ToActor(), new SeenPolicy(Seen.Id, Seen.Version), cancel), "It is removed.", cancel);
    }

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancel)
    {
        try
        {
            if (ModelState.IsValid)
            {
                await act();
                this.Tell(done);
                return Redirect("/settings/hand-over-packages");
            }
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Needs = await needs.RunAsync(cancel);
        return Page();
    }
}

/// <summary>What is typed about one thing that a channel needs to know.</summary>
public sealed class PackageInput
{
    public Tier Channel { get; set; }

    [Range(1, 99, ErrorMessage = "The position is a whole number from 1 to 99.")]
    public int Position { get; set; } = 9;

    [Required(ErrorMessage = "Write what the channel needs to know."), MaxLength(ChannelRequirement.LabelLength)]
    public string Label { get; set; } = "";

    public bool IsRequired { get; set; }

    /// <summary>Tells the forms on the page apart.</summary>
    internal string Key { get; private init; } = "new";

    internal static PackageInput Of(ChannelNeed need) => new()
    {
        Key = $"{need.Id}",
        Channel = need.Channel,
        Position = need.Position,
        Label = need.Label,
        IsRequired = need.IsRequired,
    };
}
