using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.LoopWatch;

internal sealed class LoopFindingMapping : IEntityTypeConfiguration<LoopFinding>
{
    public void Configure(EntityTypeBuilder<LoopFinding> finding)
    {
        finding.ToTable("LoopFindings");
        finding.HasKey(f => new { f.WorkOrderId, f.Rule, f.Iteration });
        finding.HasOne<WorkOrder>().WithMany().HasForeignKey(f => f.WorkOrderId);
        finding.HasIndex(f => new { f.Rule, f.WorkOrderId }, "IX_LoopFindings_Open").HasFilter("\"SettledAt\" IS NULL");
    }
}

internal sealed class LoopThresholdsMapping : IEntityTypeConfiguration<LoopThresholds>
{
    public void Configure(EntityTypeBuilder<LoopThresholds> thresholds)
    {
        thresholds.ToTable("LoopThresholds");
        thresholds.Property(t => t.Version).IsConcurrencyToken();
    }
}
