using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What each channel needs to know when an order is escalated to it.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class PackagesModel(ChannelNeeds needs, SaveChannelRequirement save, RemoveChannelRequirement remove) : PageModel, IShownAgain
{
    private PackageInput? typed;

    [BindProperty]
    public PackageInput Input { get; set; } = new();

    [BindProperty]
    public SeenPolicyInput Seen { get; set; } = new();

    public IReadOnlyList<ChannelNeed> Needs { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        typed = Input;
        if (!ModelState.IsValid)
            return Page();
        await save.RunAsync(User.ToActor(), Seen.OrNull, Input.Channel, Input.Position, Input.Label, Input.IsRequired, cancel);
        this.Tell("The package is saved.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await remove.RunAsync(User.ToActor(), new SeenPolicy(Seen.Id, Seen.Version), cancel);
        this.Tell("It is removed.");
        return RedirectToPage();
    }

    public async Task ReadForShowingAsync(CancellationToken cancel) => Needs = await needs.RunAsync(cancel);

    public void SeeChanges(Exception faster) => Seen.Version = Needs.FirstOrDefault(need => need.Id == Seen.Id)?.Version ?? 0;

    /// <summary>The form of a saved one: with what was typed when just that was refused.</summary>
    public PackageInput FormOf(ChannelNeed need) => TypedFor(need.Id) ?? PackageInput.Of(need);

    /// <summary>The form of a new one.</summary>
    public PackageInput New(Tier channel) => TypedFor(0) is { } input && input.Channel == channel ? input : new() { Channel = channel };

    /// <summary>What was typed about the one with this id; null when nothing was.</summary>
    public PackageInput? TypedFor(int id) => Seen.Id == id ? typed : null;
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

    internal static PackageInput Of(ChannelNeed need) => new()
    {
        Channel = need.Channel,
        Position = need.Position,
        Label = need.Label,
        IsRequired = need.IsRequired,
    };
}
