using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.ServiceLevels;

internal sealed class NamedCalendarMapping : IEntityTypeConfiguration<NamedCalendar>
{
    public void Configure(EntityTypeBuilder<NamedCalendar> calendar)
    {
        calendar.ToTable("Calendars");
        calendar.Property(c => c.Name).HasMaxLength(NamedCalendar.NameLength);
        calendar.Property(c => c.NormalizedName).HasMaxLength(NamedCalendar.NameLength);
        calendar.Property(c => c.Version).IsConcurrencyToken();
        calendar.HasIndex(c => c.NormalizedName).IsUnique();
        calendar.HasMany(c => c.Versions).WithOne().HasForeignKey(version => version.CalendarId);
    }
}
