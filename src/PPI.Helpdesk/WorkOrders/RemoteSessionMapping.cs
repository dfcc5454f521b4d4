using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class RemoteSessionMapping : IEntityTypeConfiguration<RemoteSession>
{
    public void Configure(EntityTypeBuilder<RemoteSession> session)
    {
        session.ToTable("RemoteSessions");
        session.Property(s => s.Tool).HasMaxLength(WorkOrder.ToolNameLength);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.HelperId);
        session.HasIndex(s => new { s.WorkOrderId, s.Number }).IsUnique();
    }
}
