using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class PromisedCallMapping : IEntityTypeConfiguration<PromisedCall>
{
    private const string OpenOnly = "\"State\" = 'Open'";

    public void Configure(EntityTypeBuilder<PromisedCall> promise)
    {
        promise.ToTable("PromisedCalls");
        promise.Property(p => p.About).HasMaxLength(WorkOrder.ReasonLength);
        promise.Property(p => p.Outcome).HasMaxLength(WorkOrder.TextLength);
        promise.HasOne<Person>().WithMany().HasForeignKey(p => p.PromiserId);
        promise.HasIndex(p => new { p.WorkOrderId, p.Number }).IsUnique();
        promise.HasIndex(p => new { p.WorkOrderId, p.Kind }, "IX_PromisedCalls_OneOpen").IsUnique().HasFilter(OpenOnly);
        promise.HasIndex(p => new { p.PromiserId, p.WorkOrderId }, "IX_PromisedCalls_OpenOf").HasFilter(OpenOnly);
        promise.HasIndex(p => new { p.CallAt, p.NoticedAt }, "IX_PromisedCalls_OpenDue").HasFilter(OpenOnly);
    }
}
