using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.Mail.Outbound;

internal sealed class OutgoingMessageMapping : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> message)
    {
        message.ToTable("OutgoingMessages");
        message.Property(m => m.MessageId).HasMaxLength(OutgoingMessage.MessageIdLength);
        message.Property(m => m.ToName).HasMaxLength(Recipient.NameLength);
        message.Property(m => m.ToAddress).HasMaxLength(Recipient.AddressLength);
        message.Property(m => m.Subject).HasMaxLength(OutgoingMessage.SubjectLength);
        message.Property(m => m.TextBody).HasMaxLength(OutgoingMessage.TextLength);
        message.Property(m => m.HtmlBody).HasMaxLength(OutgoingMessage.HtmlLength);
        message.Property(m => m.Calendar).HasMaxLength(OutgoingMessage.CalendarLength);
        message.Property(m => m.InReplyTo).HasMaxLength(OutgoingMessage.MessageIdLength);
        message.Property(m => m.References).HasMaxLength(OutgoingMessage.ReferencesLength);
        message.Property(m => m.LastError).HasMaxLength(OutgoingMessage.ErrorLength);
        message.Property(m => m.Version).IsConcurrencyToken();
        message.HasIndex(m => m.MessageId).IsUnique();
        message.HasIndex(m => new { m.State, m.NextAttemptAt });
        message.HasIndex(m => new { m.State, m.Id });
        message.HasIndex(m => new { m.WorkOrderId, m.Id });
        message.HasIndex(m => m.LeaseId);
    }
}
