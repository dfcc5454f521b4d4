using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Everything that the administration shows about one person, and what may be done to them.</summary>
public sealed class PersonDetails(HelpdeskDbContext db, TimeProvider clock)
{
    public async Task<PersonCard> RunAsync(Actor actor, int personId, CancellationToken cancel)
    {
        if (actor.PersonId != personId)
            Person.CanAdminister(actor).Enforce();
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, cancel) ?? throw new NotFoundException();
        return new PersonCard(person.Id, person.ToProfile(), person.Roles, person.Channels, person.Skills, person.DutyHours, person.AbsentUntil, person.IsDisabled,
            person.PasswordHash is not null, person.IsImported, person.LockoutEnd > clock.GetUtcNow() ? person.LockoutEnd : null, person.IsOnDuty(clock.GetUtcNow()), person.CanInvite(actor), person.HasSecondFactor, person.CanResetSecondFactor(actor), ReadingPreferences.Of(person));
    }
}

/// <summary>One person as the administration shows them.</summary>
public sealed record PersonCard(
    int Id, PersonProfile Profile, Roles Roles, SupportChannels Channels, IReadOnlyList<string> Skills, DutyHours DutyHours, DateTimeOffset? AbsentUntil, bool IsDisabled,
    bool HasPassword, bool IsImported, DateTimeOffset? LockedUntil, bool IsOnDuty, Ruling CanInvite, bool HasSecondFactor, Ruling CanResetSecondFactor, ReadingPreferences Preferences);
