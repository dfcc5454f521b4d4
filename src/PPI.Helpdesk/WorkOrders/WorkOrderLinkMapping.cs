using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class WorkOrderLinkMapping : IEntityTypeConfiguration<WorkOrderLink>
{
    public void Configure(EntityTypeBuilder<WorkOrderLink> link)
    {
        link.ToTable("WorkOrderLinks");
        link.HasOne<WorkOrder>().WithMany().HasForeignKey(l => l.OtherId);
        link.HasIndex(l => l.OtherId);
        // A matter goes on in one order, whoever says at the same moment that it is not fixed.
        link.HasIndex(l => l.OtherId, "IX_WorkOrderLinks_OneContinuation").IsUnique().HasFilter("\"Kind\" = 'ContinuationOf'");
    }
}
