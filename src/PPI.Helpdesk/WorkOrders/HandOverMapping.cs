using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("HandOvers");
        handOver.Property(h => h.Reason).HasMaxLength(WorkOrder.ReasonLength);
        handOver.HasOne<Person>().WithMany().HasForeignKey(h => h.FromId);
        handOver.HasOne<Person>().WithMany().HasForeignKey(h => h.ToId);
        handOver.HasIndex(h => new { h.WorkOrderId, h.Number }).IsUnique();
        handOver.HasIndex(h => new { h.ToId, h.State });
        handOver.HasIndex(h => new { h.State, h.OfferedAt });
    }
}
