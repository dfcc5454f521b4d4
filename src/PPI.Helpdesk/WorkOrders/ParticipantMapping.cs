using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

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
