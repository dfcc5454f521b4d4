using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class WorkOrderMapping : IEntityTypeConfiguration<WorkOrder>
{
    /// <summary>Indexes for work in progress hold open orders only, so that they stay small however much is archived.</summary>
    private const string OpenOnly = "\"ClosedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<WorkOrder> order)
    {
        order.ToTable("WorkOrders", table => table.HasCheckConstraint("CK_WorkOrders_OpenOrClosed",
            "(\"Status\" = 'Closed' AND \"ClosedAt\" IS NOT NULL AND \"Closure\" IS NOT NULL) OR (\"Status\" <> 'Closed' AND \"ClosedAt\" IS NULL)"));
        order.Ignore(o => o.Number);
        order.Ignore(o => o.IsOpen);
        order.Ignore(o => o.OpenHandOver);
        order.Ignore(o => o.TimesDeclined);
        order.Property(o => o.Version).IsConcurrencyToken();
        order.Property(o => o.Title).HasMaxLength(WorkOrder.TitleLength);
        order.Property(o => o.Description).HasMaxLength(WorkOrder.TextLength);
        order.Property(o => o.Location).HasMaxLength(WorkOrder.PlaceLength);
        order.Property(o => o.Contact).HasMaxLength(WorkOrder.PlaceLength);
        order.Property(o => o.Asset).HasMaxLength(WorkOrder.PlaceLength);
        order.Property(o => o.PriorityReason).HasMaxLength(WorkOrder.ReasonLength);
        order.Property(o => o.ImportSource).HasMaxLength(WorkOrder.ImportSourceLength);
        order.Property(o => o.ImportReference).HasMaxLength(WorkOrder.ImportReferenceLength);
        order.ComplexProperty(o => o.Answers);

        order.HasMany(o => o.Timeline).WithOne().HasForeignKey(record => record.WorkOrderId);
        order.HasMany(o => o.Stays).WithOne().HasForeignKey(stay => stay.WorkOrderId);
        order.HasMany(o => o.Attempts).WithOne().HasForeignKey(attempt => attempt.WorkOrderId);
        order.HasMany(o => o.HandOvers).WithOne().HasForeignKey(handOver => handOver.WorkOrderId);
        order.HasMany(o => o.Participants).WithOne().HasForeignKey(participant => participant.WorkOrderId).OnDelete(DeleteBehavior.ClientCascade);
        order.HasMany(o => o.Links).WithOne().HasForeignKey(link => link.WorkOrderId);
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.RequesterId);
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.LoggedById);
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.OwnerId);
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.WorkerId);
        order.HasOne<Category>().WithMany().HasForeignKey(o => o.CategoryId);
        order.HasOne<Service>().WithMany().HasForeignKey(o => o.ServiceId);
        order.HasMany<Attachment>().WithOne().HasForeignKey(attachment => attachment.WorkOrderId);

        order.HasIndex(o => o.SubmissionKey).IsUnique();
        order.HasIndex(o => new { o.ImportSource, o.ImportReference }).IsUnique();
        order.HasIndex(o => new { o.RequesterId, o.Id });
        order.HasIndex(o => new { o.PriorityRank, o.Id }, "IX_WorkOrders_Open").HasFilter(OpenOnly);
        order.HasIndex(o => new { o.Status, o.PriorityRank, o.Id }, "IX_WorkOrders_OpenByStatus").HasFilter(OpenOnly);
        order.HasIndex(o => new { o.Tier, o.PriorityRank, o.Id }, "IX_WorkOrders_OpenByTier").HasFilter(OpenOnly);
        order.HasIndex(o => new { o.OwnerId, o.PriorityRank, o.Id }, "IX_WorkOrders_OpenByOwner").HasFilter(OpenOnly);
        order.HasIndex(o => new { o.WorkerId, o.PriorityRank, o.Id }, "IX_WorkOrders_OpenByWorker").HasFilter(OpenOnly);
        order.HasIndex(o => o.ResumeAt).HasFilter("\"ResumeAt\" IS NOT NULL");
        order.HasIndex(o => o.ReminderDueAt).HasFilter("\"ReminderDueAt\" IS NOT NULL");
        order.HasIndex(o => new { o.ClosedAt, o.Id });
    }
}

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

internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("HandOvers");
        handOver.Property(h => h.Reason).HasMaxLength(WorkOrder.ReasonLength);
        handOver.HasOne<Person>().WithMany().HasForeignKey(h => h.FromId);
        handOver.HasOne<Person>().WithMany().HasForeignKey(h => h.ToId);
        handOver.HasIndex(h => new { h.WorkOrderId, h.Number }).IsUnique();
        handOver.HasIndex(h => new { h.ToId, h.State });
    }
}

internal sealed class ParticipantMapping : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("Participants");
        participant.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        participant.HasIndex(p => new { p.WorkOrderId, p.PersonId }).IsUnique();
        participant.HasIndex(p => new { p.PersonId, p.WorkOrderId });
    }
}

internal sealed class WorkOrderLinkMapping : IEntityTypeConfiguration<WorkOrderLink>
{
    public void Configure(EntityTypeBuilder<WorkOrderLink> link)
    {
        link.ToTable("WorkOrderLinks");
        link.HasOne<WorkOrder>().WithMany().HasForeignKey(l => l.OtherId);
        link.HasIndex(l => l.OtherId);
    }
}

internal sealed class PriorityRuleMapping : IEntityTypeConfiguration<PriorityRule>
{
    public void Configure(EntityTypeBuilder<PriorityRule> rule)
    {
        rule.ToTable("PriorityRules");
        rule.Property(r => r.Version).IsConcurrencyToken();
    }
}

internal sealed class ChannelRequirementMapping : IEntityTypeConfiguration<ChannelRequirement>
{
    public void Configure(EntityTypeBuilder<ChannelRequirement> requirement)
    {
        requirement.ToTable("ChannelRequirements");
        requirement.Property(r => r.Label).HasMaxLength(ChannelRequirement.LabelLength);
        requirement.Property(r => r.Version).IsConcurrencyToken();
    }
}
