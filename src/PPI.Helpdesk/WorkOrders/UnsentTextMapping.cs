using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class UnsentTextMapping : IEntityTypeConfiguration<UnsentText>
{
    public void Configure(EntityTypeBuilder<UnsentText> unsent)
    {
        unsent.ToTable("UnsentTexts");
        unsent.Property(u => u.Text).HasMaxLength(WorkOrder.TextLength);
        unsent.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId);
        unsent.HasOne<WorkOrder>().WithMany().HasForeignKey(u => u.WorkOrderId);
        unsent.HasIndex(u => new { u.PersonId, u.WorkOrderId, u.Mode }).IsUnique();
        unsent.HasIndex(u => u.KeptAt);
    }
}
