using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;

namespace PPI.Helpdesk.Queue;

internal sealed class QueueTallyMapping : IEntityTypeConfiguration<QueueTally>
{
    public void Configure(EntityTypeBuilder<QueueTally> tally)
    {
        tally.ToTable("QueueTallies");
        tally.HasOne<Category>().WithMany().HasForeignKey(t => t.CategoryId);
    }
}

internal sealed class QueueViewMapping : IEntityTypeConfiguration<QueueView>
{
    public void Configure(EntityTypeBuilder<QueueView> view)
    {
        view.ToTable("QueueViews");
        view.Ignore(v => v.IsShared);
        view.Ignore(v => v.Filter);
        view.Property(v => v.Name).HasMaxLength(QueueView.NameLength);
        view.Property(v => v.Columns).HasConversion<int>();
        view.Property(v => v.Version).IsConcurrencyToken();
        view.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId);
        view.HasOne<Person>().WithMany().HasForeignKey(v => v.OwnerId);
        view.HasOne<Category>().WithMany().HasForeignKey(v => v.CategoryId);
    }
}

internal sealed class QueueViewPlaceMapping : IEntityTypeConfiguration<QueueViewPlace>
{
    public void Configure(EntityTypeBuilder<QueueViewPlace> place)
    {
        place.ToTable("QueueViewPlaces");
        place.Property(p => p.ViewKey).HasMaxLength(QueueViewPlace.KeyLength);
        place.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        place.HasIndex(p => new { p.PersonId, p.ViewKey }).IsUnique();
    }
}
