using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

internal sealed class FactSheetMapping : IEntityTypeConfiguration<FactSheet>
{
    public void Configure(EntityTypeBuilder<FactSheet> sheet)
    {
        sheet.ToTable("FactSheets");
        sheet.HasKey(s => s.WorkOrderId);
        sheet.HasOne(s => s.WorkOrder).WithOne().HasForeignKey<FactSheet>(s => s.WorkOrderId);
        sheet.HasMany(s => s.Legs).WithOne().HasForeignKey(leg => leg.WorkOrderId).OnDelete(DeleteBehavior.ClientCascade);
        sheet.Property(s => s.Version).IsConcurrencyToken();
        sheet.Property(s => s.Location).HasMaxLength(WorkOrder.PlaceLength);
        sheet.HasIndex(s => new { s.ClosedAt, s.WorkOrderId });
        sheet.HasIndex(s => new { s.LoggedAt, s.WorkOrderId });
        sheet.HasIndex(s => new { s.RequesterId, s.CategoryId, s.LoggedAt });
    }
}

internal sealed class LegMapping : IEntityTypeConfiguration<Leg>
{
    public void Configure(EntityTypeBuilder<Leg> leg)
    {
        leg.ToTable("Legs");
        leg.HasIndex(l => new { l.WorkOrderId, l.Number }).IsUnique();
        leg.HasIndex(l => l.LeftAt);
    }
}
