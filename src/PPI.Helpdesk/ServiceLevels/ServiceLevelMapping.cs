using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

internal sealed class ServiceLevelPolicyMapping : IEntityTypeConfiguration<ServiceLevelPolicy>
{
    private const int TargetLengthInJson = 200;
    private const int HoldsLength = 200;

    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public void Configure(EntityTypeBuilder<ServiceLevelPolicy> policy)
    {
        policy.ToTable("ServiceLevelPolicies");
        policy.HasKey(p => p.Version);
        policy.Property(p => p.Version).ValueGeneratedNever();
        policy.HasOne<NamedCalendar>().WithMany().HasForeignKey(p => p.CalendarId);
        policy.Property(p => p.Note).HasMaxLength(ServiceLevelPolicy.NoteLength);
        policy.Property(p => p.Targets).HasMaxLength(ServiceLevelPolicy.MaxTargets * TargetLengthInJson).HasConversion(
            targets => JsonSerializer.Serialize(targets, Format), column => JsonSerializer.Deserialize<List<ServiceTarget>>(column, Format)!, Same<ServiceTarget>());
        policy.Property(p => p.SavedBy).HasMaxLength(Person.NameLength);
        policy.Property(p => p.PausingHolds).HasMaxLength(HoldsLength).HasConversion(
            holds => JsonSerializer.Serialize(holds, Format), column => JsonSerializer.Deserialize<List<HoldReason>>(column, Format)!, Same<HoldReason>());
    }

    private static ValueComparer<IReadOnlyList<T>> Same<T>() => new((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list);
}

internal sealed class OrderClockMapping : IEntityTypeConfiguration<OrderClock>
{
    public void Configure(EntityTypeBuilder<OrderClock> clock)
    {
        clock.ToTable("OrderClocks");
        clock.Ignore(c => c.IsOpen);
        clock.HasOne(c => c.WorkOrder).WithMany().HasForeignKey(c => c.WorkOrderId);
        clock.HasOne<ServiceLevelPolicy>().WithMany().HasForeignKey(c => c.PolicyVersion);
        clock.HasOne<CalendarVersion>().WithMany().HasForeignKey(c => c.CalendarVersionId);
        clock.HasIndex(c => new { c.WorkOrderId, c.Kind, c.StartedBy }).IsUnique();
        clock.HasIndex(c => new { c.Kind, c.DueAt }).HasFilter("\"State\" = 'Running'");
        clock.HasIndex(c => c.EndedAt).HasFilter("\"EndedAt\" IS NOT NULL");
        clock.HasIndex(c => new { c.NoticeAt, c.Id }).HasFilter("\"NoticeAt\" IS NOT NULL");
    }
}

internal sealed class RaisedNoticeMapping : IEntityTypeConfiguration<RaisedNotice>
{
    public void Configure(EntityTypeBuilder<RaisedNotice> notice)
    {
        notice.ToTable("RaisedNotices");
        notice.HasKey(n => new { n.WorkOrderId, n.Clock, n.Level, n.Cycle });
        notice.HasOne<WorkOrder>().WithMany().HasForeignKey(n => n.WorkOrderId);
    }
}
