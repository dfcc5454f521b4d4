using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class OwnerTallyMapping : IEntityTypeConfiguration<OwnerTally>
{
    public void Configure(EntityTypeBuilder<OwnerTally> tally)
    {
        tally.ToTable("OwnerTallies");
        tally.HasOne<Person>().WithMany().HasForeignKey(t => t.OwnerId);
    }
}
