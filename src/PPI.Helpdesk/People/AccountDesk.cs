using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>What every change of an account has in common: it is found, written into the audit log, and saved unless somebody else was faster.</summary>
public sealed class AccountDesk(HelpdeskDbContext db, IDatabaseProvider provider, TimeProvider clock)
{
    public const string SubjectKind = "Person";

    public async Task<Person> FindAsync(int id, CancellationToken cancel) =>
        await db.People.FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw new NotFoundException();

    /// <summary>Saves a new account together with its line in the audit log, which needs the number that the database gives it.</summary>
    /// <param name="actor">Null when the new person acts: the first administrator.</param>
    /// <param name="then">What else belongs to it: saved with it, or not at all.</param>
    public Task AddAsync(Person person, Actor? actor, string act, Func<Task> then, CancellationToken cancel) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.People.Add(person);
            await SaveAsync(cancel);
            Note(actor ?? Actor.Of(person), act, person, $"Roles: {RoleNames.Of(person.Roles, person.Channels)}");
            await SaveAsync(cancel);
            await then();
            await transaction.CommitAsync(cancel);
        });

    public void Note(Actor actor, string act, Person on, string details = "") =>
        db.AuditRecords.Add(AuditRecord.Of(actor.InAudit, act, new AuditSubject(SubjectKind, on.Id, on.Name), details, clock.Now()));

    /// <summary>An attempt that a rule refused is itself worth knowing, and saved although nothing else is.</summary>
    public async Task RefuseAsync(Actor actor, string act, Person on, string reason, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        Note(actor, act, on, reason);
        await db.SaveChangesAsync(cancel);
        throw new RuleBrokenException(reason);
    }

    /// <summary>Whether nobody else is an administrator who can sign in.</summary>
    /// <remarks>The administrator who remains is marked as changed too: two administrators who remove each other at the same time collide, and one of them is refused.</remarks>
    public async Task<bool> IsLastAdministratorAsync(Person person, CancellationToken cancel)
    {
        if (!person.Is(Roles.Administrator) || person.IsDisabled)
            return false;
        var remaining = await db.People
            .Where(p => p.Id != person.Id && !p.IsDisabled && p.PasswordHash != null && (p.Roles & Roles.Administrator) == Roles.Administrator)
            .OrderBy(p => p.Id)
            .FirstOrDefaultAsync(cancel);
        remaining?.MarkChanged();
        return remaining is null;
    }

    public async Task SaveAsync(CancellationToken cancel)
    {
        foreach (var changed in db.ChangeTracker.Entries<Person>().Where(entry => entry.State == EntityState.Modified))
            changed.Entity.MarkChanged();
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException("Somebody else changed this account at the same moment, and nothing of yours was saved. Open the page again, then make your change.");
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            var name = db.ChangeTracker.Entries<Person>().FirstOrDefault(entry => entry.State is EntityState.Added or EntityState.Modified)?.Entity.UserName;
            throw new RuleBrokenException($"Somebody else has the user name {name} or this e-mail address already. Choose another one.");
        }
    }
}
