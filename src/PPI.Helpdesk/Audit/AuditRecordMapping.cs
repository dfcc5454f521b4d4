using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.Audit;

internal sealed class AuditRecordMapping : IEntityTypeConfiguration<AuditRecord>
{
    public void Configure(EntityTypeBuilder<AuditRecord> record)
    {
        record.ToTable("AuditRecords");
        record.Property(r => r.ActorName).HasMaxLength(120);
        record.Property(r => r.Act).HasMaxLength(AuditRecord.ActLength);
        record.Property(r => r.SubjectKind).HasMaxLength(40);
        record.Property(r => r.SubjectName).HasMaxLength(200);
        record.Property(r => r.SearchText).HasMaxLength(500);
        record.Property(r => r.Details).HasMaxLength(AuditRecord.DetailsLength);
    }
}
