using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Operations;

/// <summary>Changes a routine task, pauses or resumes it.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class EditModel(
    RoutineTaskList tasks, PeopleToChoose people, CategoryList categories, ChangeRoutineTask change, PauseRoutineTask pause, ResumeRoutineTask resume, TimeProvider clock)
    : TaskForm(people, categories, clock)
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>As it is saved now.</summary>
    public RoutineTask Saved { get; private set; } = null!;

    public override async Task ReadForShowingAsync(CancellationToken cancel)
    {
        Saved = await tasks.OneAsync(User.ToActor(), Id, cancel);
        await base.ReadForShowingAsync(cancel);
    }

    public override void SeeChanges(Exception faster)
    {
        Input.Version = Saved.Version;
        ModelState.Remove("Input.Version");
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Input = TaskInput.Of(Saved);
        NextDueAt = DatesOf(Saved);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await change.RunAsync(User.ToActor(), Id, Input.Version, Input.ToTerms(), cancel);
        this.Tell($"{Input.Title.Trim()} is saved.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancel)
    {
        await pause.RunAsync(User.ToActor(), Id, Input.Version, cancel);
        this.Tell("The task is paused: no work orders come from it.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancel)
    {
        await resume.RunAsync(User.ToActor(), Id, Input.Version, cancel);
        this.Tell("The task makes work orders again.");
        return RedirectToPage("Index");
    }
}
