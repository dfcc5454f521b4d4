using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("Visits");
        visit.Property(v => v.Place).HasMaxLength(WorkOrder.PlaceLength);
        visit.Property(v => v.Purpose).HasMaxLength(WorkOrder.ReasonLength);
        visit.HasOne<Person>().WithMany().HasForeignKey(v => v.TechnicianId);
        visit.HasIndex(v => new { v.WorkOrderId, v.Number }).IsUnique();
        visit.HasIndex(v => new { v.TechnicianId, v.State, v.BeginsAt });
    }
}
