using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class InterventionMapping : IEntityTypeConfiguration<Intervention>
{
    public void Configure(EntityTypeBuilder<Intervention> intervention)
    {
        intervention.ToTable("Interventions");
        intervention.Property(i => i.Reason).HasMaxLength(WorkOrder.TextLength);
        intervention.Property(i => i.Agreed).HasMaxLength(WorkOrder.TextLength);
        intervention.Property(i => i.Outcome).HasMaxLength(WorkOrder.TextLength);
        intervention.HasOne<Person>().WithMany().HasForeignKey(i => i.OpenedById);
        intervention.HasOne<Person>().WithMany().HasForeignKey(i => i.LeaderId);
        intervention.HasIndex(i => new { i.WorkOrderId, i.Number }).IsUnique();
        intervention.HasIndex(i => i.WorkOrderId, "IX_Interventions_Open").HasFilter("\"ClosedAt\" IS NULL");
    }
}
