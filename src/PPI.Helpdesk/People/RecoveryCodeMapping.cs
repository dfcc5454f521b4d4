using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.People;

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("RecoveryCodes");
        code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        code.Property(c => c.Fingerprint).HasMaxLength(AccountLink.FingerprintLength);
        code.Property(c => c.UsedAt).IsConcurrencyToken();
        code.HasIndex(c => c.Fingerprint).IsUnique();
    }
}
