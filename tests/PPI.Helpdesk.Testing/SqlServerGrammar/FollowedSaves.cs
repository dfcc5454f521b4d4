using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PPI.Helpdesk.Testing.SqlServerGrammar;

/// <summary>Shows the twin what is about to be saved.</summary>
internal sealed class FollowedSaves : SaveChangesInterceptor
{
    public static readonly FollowedSaves Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var entries = eventData.Context!.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        foreach (var property in entries.SelectMany(entry => entry.Properties))
            RefuseTooLong(property);
        SqlServerTwin.Save(eventData.Context.ChangeTracker.Entries());
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));

    // SQLite keeps any length; the servers refuse what does not fit the column.
    private static void RefuseTooLong(PropertyEntry property)
    {
        var converter = property.Metadata.GetTypeMapping().Converter;
        var text = (converter is null ? property.CurrentValue : converter.ConvertToProvider(property.CurrentValue)) as string;
        if (property.Metadata.GetMaxLength() is { } length && text?.Length > length)
            throw new NotForSqlServerException($"{property.Metadata.DeclaringType.DisplayName()}.{property.Metadata.Name} has room for {length} characters; this test saves {text.Length}.");
    }
}
