using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class WayOfferMapping : IEntityTypeConfiguration<WayOffer>
{
    public void Configure(EntityTypeBuilder<WayOffer> offer)
    {
        offer.ToTable("WayOffers");
        offer.HasOne<Person>().WithMany().HasForeignKey(o => o.ChosenById);
        offer.HasIndex(o => new { o.WorkOrderId, o.Number }).IsUnique();
        offer.HasIndex(o => new { o.State, o.ExpiresAt });
    }
}
