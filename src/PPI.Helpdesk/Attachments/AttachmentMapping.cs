using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Attachments;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.Property(a => a.FileName).HasMaxLength(NormalizedFileName.Length);
        attachment.Property(a => a.ContentType).HasMaxLength(100);
        attachment.Property(a => a.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        attachment.HasOne<Person>().WithMany().HasForeignKey(a => a.UploadedById);
        attachment.HasIndex(a => new { a.WorkOrderId, a.RecordSequence });
    }
}
