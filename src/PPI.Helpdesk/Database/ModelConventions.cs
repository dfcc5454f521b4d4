using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PPI.Helpdesk.Database;

/// <summary>What holds for every column on every provider, said once.</summary>
internal static class ModelConventions
{
    /// <summary>A string without a length of its own gets this one, so that none is unbounded.</summary>
    public const int DefaultLength = 200;

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        builder.Properties<TimeSpan>().HaveConversion<WholeSeconds>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        builder.Properties<string>().HaveMaxLength(DefaultLength);
    }

    /// <summary>Nothing disappears because something else does. (ClientCascade only lets an aggregate drop its own part.)</summary>
    public static void RestrictDeletes(ModelBuilder builder)
    {
        foreach (var key in builder.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).SelectMany(entity => entity.GetForeignKeys()).Where(key => !key.IsOwnership && key.DeleteBehavior != DeleteBehavior.ClientCascade))
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    /// <summary>Instants are UTC in the column: SQLite can neither sort nor compare a DateTimeOffset.</summary>
    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        column => new DateTimeOffset(DateTime.SpecifyKind(column, DateTimeKind.Utc)));

    private sealed class WholeSeconds() : ValueConverter<TimeSpan, long>(
        duration => (long)duration.TotalSeconds,
        column => TimeSpan.FromSeconds(column));
}
