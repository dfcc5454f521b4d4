using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class ChecklistItemMapping : IEntityTypeConfiguration<ChecklistItem>
{
    public void Configure(EntityTypeBuilder<ChecklistItem> item)
    {
        item.ToTable("ChecklistItems");
        item.Property(i => i.Text).HasMaxLength(WorkOrder.ChecklistItemLength);
        item.Property(i => i.Reason).HasMaxLength(WorkOrder.ReasonLength);
        item.HasOne<Person>().WithMany().HasForeignKey(i => i.MarkedById);
        item.HasIndex(i => new { i.WorkOrderId, i.Number }).IsUnique();
    }
}
