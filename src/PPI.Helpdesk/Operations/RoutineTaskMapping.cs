using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Operations;

internal sealed class RoutineTaskMapping : IEntityTypeConfiguration<RoutineTask>
{
    private const int RecurrenceInJson = 400;

    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<RoutineTask> task)
    {
        task.ToTable("RoutineTasks");
        task.Property(t => t.Title).HasMaxLength(WorkOrder.TitleLength);
        task.Property(t => t.Description).HasMaxLength(WorkOrder.TextLength);
        task.Property(t => t.TimeZone).HasMaxLength(RoutineTask.TimeZoneLength);
        task.Property(t => t.Checklist).HasMaxLength(RoutineTask.ChecklistInJson).HasConversion(
            items => JsonSerializer.Serialize(items, Format), column => JsonSerializer.Deserialize<List<string>>(column, Format)!,
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), items => items.Count, items => items));
        task.Property(t => t.Recurrence).HasMaxLength(RecurrenceInJson).HasConversion(
            recurrence => JsonSerializer.Serialize(recurrence, Format), column => JsonSerializer.Deserialize<Recurrence>(column, Format)!);
        task.Property(t => t.Version).IsConcurrencyToken();
        task.HasOne<Person>().WithMany().HasForeignKey(t => t.CustomerId);
        task.HasOne<Person>().WithMany().HasForeignKey(t => t.OwnerId);
        task.HasOne<Category>().WithMany().HasForeignKey(t => t.CategoryId);
        task.HasIndex(t => t.NextLogAt).HasFilter("\"NextLogAt\" IS NOT NULL");
    }
}
