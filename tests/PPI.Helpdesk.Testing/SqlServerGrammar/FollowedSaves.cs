using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PPI.Helpdesk.Testing.SqlServerGrammar;

/// <summary>Shows the twin what is about to be saved.</summary>
internal sealed class FollowedSaves : SaveChangesInterceptor
{
    public static readonly FollowedSaves Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        SqlServerTwin.Save(eventData.Context!.ChangeTracker.Entries());
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));
}
