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

    /// <summary>When something is due next on the order, as the queue sorts: a column beside the order's own state, for it follows from the clocks.</summary>
    public const string NextDueAt = nameof(NextDueAt);

    /// <summary>What that column says while no clock runs: such orders come last.</summary>
    public static readonly DateTimeOffset NothingDue = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What that column says of orders whose clocks have never been derived.</summary>
    public static readonly DateTimeOffset NeverDerived;

    public void Configure(EntityTypeBuilder<WorkOrder> order)
    {
        order.ToTable("WorkOrders", table => table.HasCheckConstraint("CK_WorkOrders_OpenOrClosed",
            "(\"Status\" = 'Closed' AND \"ClosedAt\" IS NOT NULL AND \"Closure\" IS NOT NULL) OR (\"Status\" <> 'Closed' AND \"ClosedAt\" IS NULL)"));
        order.Ignore(o => o.Number);
        order.Ignore(o => o.IsOpen);
        order.Ignore(o => o.OpenHandOver);
        order.Ignore(o => o.ParentId);
        order.Ignore(o => o.OpenWayOffer);
        order.Ignore(o => o.OpenRemoteSession);
        order.Ignore(o => o.OpenIntervention);
        order.Ignore(o => o.OpenPromises);
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
        GivenAnswersColumn.Map(order.Property(o => o.IntakeAnswers));
        order.Property<DateTimeOffset>(NextDueAt);

        order.HasMany(o => o.Timeline).WithOne().HasForeignKey(record => record.WorkOrderId);
        order.HasMany(o => o.Stays).WithOne().HasForeignKey(stay => stay.WorkOrderId);
        order.HasMany(o => o.Attempts).WithOne().HasForeignKey(attempt => attempt.WorkOrderId);
        order.HasMany(o => o.HandOvers).WithOne().HasForeignKey(handOver => handOver.WorkOrderId);
        order.HasMany(o => o.Participants).WithOne().HasForeignKey(participant => participant.WorkOrderId).OnDelete(DeleteBehavior.ClientCascade);
        order.HasMany(o => o.Links).WithOne().HasForeignKey(link => link.WorkOrderId).OnDelete(DeleteBehavior.ClientCascade);
        order.HasMany(o => o.Visits).WithOne().HasForeignKey(visit => visit.WorkOrderId);
        order.HasMany(o => o.WayOffers).WithOne().HasForeignKey(offer => offer.WorkOrderId);
        order.HasMany(o => o.Interventions).WithOne().HasForeignKey(intervention => intervention.WorkOrderId);
        order.HasMany(o => o.Checklist).WithOne().HasForeignKey(item => item.WorkOrderId);
        order.HasMany(o => o.PromisedCalls).WithOne().HasForeignKey(promise => promise.WorkOrderId);
        order.HasMany(o => o.RemoteSessions).WithOne().HasForeignKey(session => session.WorkOrderId);
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.RequesterId);
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.LoggedById);
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.OwnerId);
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.WorkerId);
        order.HasOne<Category>().WithMany().HasForeignKey(o => o.CategoryId);
        order.HasOne<Service>().WithMany().HasForeignKey(o => o.ServiceId);
        order.HasOne(o => o.MergedInto).WithMany().HasForeignKey(o => o.MergedIntoId);
        order.HasMany<Attachment>().WithOne().HasForeignKey(attachment => attachment.WorkOrderId);

        order.HasIndex(o => o.SubmissionKey).IsUnique();
        order.HasIndex(o => new { o.ImportSource, o.ImportReference }).IsUnique();
        order.HasIndex(o => new { o.RequesterId, o.Id });
        order.HasIndex([NextDueAt, nameof(WorkOrder.Id)], "IX_WorkOrders_Open").HasFilter(OpenOnly);
        order.HasIndex([nameof(WorkOrder.Status), NextDueAt, nameof(WorkOrder.Id)], "IX_WorkOrders_OpenByStatus").HasFilter(OpenOnly);
        order.HasIndex([nameof(WorkOrder.Tier), NextDueAt, nameof(WorkOrder.Id)], "IX_WorkOrders_OpenByTier").HasFilter(OpenOnly);
        order.HasIndex([nameof(WorkOrder.PriorityRank), NextDueAt, nameof(WorkOrder.Id)], "IX_WorkOrders_OpenByPriority").HasFilter(OpenOnly);
        order.HasIndex([nameof(WorkOrder.OwnerId), NextDueAt, nameof(WorkOrder.Id)], "IX_WorkOrders_OpenByOwner").HasFilter(OpenOnly);
        order.HasIndex([nameof(WorkOrder.WorkerId), NextDueAt, nameof(WorkOrder.Id)], "IX_WorkOrders_OpenByWorker").HasFilter(OpenOnly);
        order.HasIndex([nameof(WorkOrder.TimesDeclined), nameof(WorkOrder.Id)], "IX_WorkOrders_OpenDeclined").HasFilter(OpenOnly + " AND \"TimesDeclined\" > 0");
        order.HasIndex([nameof(WorkOrder.LastWorkedAt), nameof(WorkOrder.Id)], "IX_WorkOrders_OpenWorked").HasFilter(OpenOnly + " AND \"LastWorkedAt\" IS NOT NULL");
        order.HasIndex(o => o.ResumeAt).HasFilter("\"ResumeAt\" IS NOT NULL");
        order.HasIndex(o => o.ReminderDueAt).HasFilter("\"ReminderDueAt\" IS NOT NULL");
        order.HasIndex(o => o.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
        order.HasIndex(o => new { o.ClosedAt, o.Id });
    }
}
