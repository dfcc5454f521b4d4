using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.People;

internal sealed class AccountLinkMapping : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> link)
    {
        link.ToTable("AccountLinks");
        link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        link.Property(l => l.For).HasMaxLength(AccountLink.FingerprintLength);
        link.Property(l => l.TokenFingerprint).HasMaxLength(AccountLink.FingerprintLength);
        link.Property(l => l.UsedAt).IsConcurrencyToken();
        link.HasIndex(l => new { l.For, l.Number }).IsUnique();
        link.HasIndex(l => l.TokenFingerprint).IsUnique();
    }
}
