using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.LoopWatch;

/// <summary>From when on an order counts as stuck.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class ThresholdsModel(SaveLoopThresholds save) : PageModel, IShownAgain
{
    private int saved;

    [BindProperty]
    public ThresholdsInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Input = ThresholdsInput.Of(await save.InForceAsync(cancel));

    public async Task ReadForShowingAsync(CancellationToken cancel) => saved = (await save.InForceAsync(cancel)).Version;

    public void SeeChanges(Exception faster)
    {
        Input.Version = saved;
        ModelState.Remove("Input.Version");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await save.RunAsync(User.ToActor(), Input.Version, Input.Terms, cancel);
        this.Tell("It is saved. The loop watch follows it from its next run on.");
        return RedirectToPage();
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class ThresholdsInput
{
    [Range(1, LoopThresholds.MostTimes, ErrorMessage = "Write a whole number from 1 to 20.")]
    public int Declines { get; set; }

    [Range(1, LoopThresholds.MostTimes, ErrorMessage = "Write a whole number from 1 to 20.")]
    public int DeclinesForIntervention { get; set; }

    [Range(1, LoopThresholds.MostTimes, ErrorMessage = "Write a whole number from 1 to 20.")]
    public int Moves { get; set; }

    [Range(1, LoopThresholds.MostDays, ErrorMessage = "Write a whole number from 1 to 60.")]
    public int IdleDays { get; set; }

    [Range(1, LoopThresholds.MostHours, ErrorMessage = "Write a whole number from 1 to 400.")]
    public int HandOverHours { get; set; }

    public int Version { get; set; }

    internal LoopTerms Terms => new(Declines, DeclinesForIntervention, Moves, IdleDays, HandOverHours);

    internal static ThresholdsInput Of(LoopThresholds thresholds) => new()
    {
        Declines = thresholds.Declines,
        DeclinesForIntervention = thresholds.DeclinesForIntervention,
        Moves = thresholds.Moves,
        IdleDays = thresholds.IdleDays,
        HandOverHours = thresholds.HandOverHours,
        Version = thresholds.Version,
    };
}
