using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class TimelineRecordMapping : IEntityTypeConfiguration<TimelineRecord>
{
    public void Configure(EntityTypeBuilder<TimelineRecord> record)
    {
        record.ToTable("TimelineRecords");
        record.Ignore(r => r.Step);
        record.Ignore(r => r.Stamp);
        record.Property(r => r.PersonName).HasMaxLength(Person.NameLength);
        record.Property(r => r.Kind).HasMaxLength(40);
        record.Property(r => r.Details).HasMaxLength(TimelineRecord.DetailsLength);
        record.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        record.HasIndex(r => new { r.WorkOrderId, r.Sequence }).IsUnique();
    }
}

internal sealed class TierStayMapping : IEntityTypeConfiguration<TierStay>
{
    public void Configure(EntityTypeBuilder<TierStay> stay)
    {
        stay.ToTable("TierStays");
        stay.HasOne<Person>().WithMany().HasForeignKey(s => s.WorkerId);
        stay.HasIndex(s => new { s.WorkOrderId, s.Number }).IsUnique();
        stay.HasIndex(s => new { s.Number, s.WorkOrderId }, "IX_TierStays_Present").HasFilter("\"LeftAt\" IS NULL");
    }
}

internal sealed class AttemptMapping : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("Attempts");
        attempt.Property(a => a.Done).HasMaxLength(WorkOrder.TextLength);
        attempt.Property(a => a.Reason).HasMaxLength(WorkOrder.TextLength);
        attempt.Property(a => a.Comment).HasMaxLength(WorkOrder.TextLength);
        attempt.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        attempt.HasIndex(a => new { a.WorkOrderId, a.Number }).IsUnique();
    }
}
