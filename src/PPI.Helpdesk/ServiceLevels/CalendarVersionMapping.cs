using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceLevels;

internal sealed class CalendarVersionMapping : IEntityTypeConfiguration<CalendarVersion>
{
    /// <summary>Room for as many holidays and dates as the limits allow, each with the longest note in letters that JSON writes as six.</summary>
    private const int HoursLength = 2_000_000;

    public void Configure(EntityTypeBuilder<CalendarVersion> version)
    {
        version.ToTable("CalendarVersions");
        version.Property(v => v.MadeBy).HasMaxLength(Person.NameLength);
        version.Property(v => v.Hours).HasMaxLength(HoursLength).HasConversion(
            hours => JsonSerializer.Serialize(hours, JsonSerializerOptions.Default),
            column => JsonSerializer.Deserialize<CalendarHours>(column, JsonSerializerOptions.Default)!);
        version.HasIndex(v => new { v.CalendarId, v.Number }).IsUnique();
    }
}
