using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.People;

/// <summary>One person: profile, duty, roles. Each form saves by itself.</summary>
[Authorize(Policy = Policies.Administrator), RecentProof]
public sealed class PersonModel(PersonDetails details, EditPerson edit, PlanDuty plan, ChangeRoles changeRoles) : PageModel, IHasProfile, IShownAgain
{
    [FromRoute]
    public int Id { get; set; }

    public PersonCard Card { get; private set; } = null!;
    public ProfileInput Profile { get; private set; } = new();
    public DutyInput Duty { get; private set; } = new();
    public RolesInput Roles { get; private set; } = new();

    public bool IsOwn => User.ToActor().PersonId == Id;

    /// <summary>What was typed stays in its form: the form fields look at what was sent first.</summary>
    public async Task ReadForShowingAsync(CancellationToken cancel)
    {
        Card = await details.RunAsync(User.ToActor(), Id, cancel);
        Profile = ProfileInput.Of(Card.Profile);
        Duty = DutyInput.Of(Card);
        Roles = RolesInput.Of(Card.Roles, Card.Channels);
    }

    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public Task<IActionResult> OnPostProfileAsync(ProfileInput profile, CancellationToken cancel) =>
        SavedAsync(() => edit.RunAsync(User.ToActor(), Id, profile.ToProfile(), cancel), "The profile is saved.");

    public Task<IActionResult> OnPostDutyAsync(DutyInput duty, CancellationToken cancel) =>
        SavedAsync(() => plan.RunAsync(User.ToActor(), Id, duty.ToDutyHours(), duty.ToAbsence(), duty.ToSkills(), cancel), "The duty is saved.");

    public Task<IActionResult> OnPostRolesAsync(RolesInput roles, CancellationToken cancel) =>
        SavedAsync(() => changeRoles.RunAsync(User.ToActor(), Id, roles.AllRoles(), roles.AllChannels(), cancel), "The roles hold within a minute.");

    public Task<IActionResult> OnPostInviteAsync([FromServices] InvitePerson invite, CancellationToken cancel) =>
        SavedAsync(() => invite.RunAsync(User.ToActor(), Id, cancel), "The invitation is on its way.");

    public Task<IActionResult> OnPostSignOutAsync([FromServices] SignOutEverywhere signOut, CancellationToken cancel) =>
        SavedAsync(() => signOut.RunAsync(User.ToActor(), Id, cancel), "Every session of this person ends within a minute.");

    public Task<IActionResult> OnPostResetSecondFactorAsync([FromServices] ResetSecondFactor reset, CancellationToken cancel) =>
        SavedAsync(() => reset.RunAsync(User.ToActor(), Id, cancel), "The second factor is reset; this person is told by mail.");

    public Task<IActionResult> OnPostDisableAsync([FromServices] DisablePerson disable, CancellationToken cancel) =>
        SavedAsync(() => disable.RunAsync(User.ToActor(), Id, cancel), "The account is disabled.");

    public Task<IActionResult> OnPostEnableAsync([FromServices] EnablePerson enable, CancellationToken cancel) =>
        SavedAsync(() => enable.RunAsync(User.ToActor(), Id, cancel), "The account is enabled.");

    private async Task<IActionResult> SavedAsync(Func<Task> save, string told)
    {
        if (!ModelState.IsValid)
            return Page();
        await save();
        this.Tell(told);
        return LocalRedirect($"/people/{Id}");
    }
}
