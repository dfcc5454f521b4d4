using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.People;

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.ToTable("Passkeys");
        passkey.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        passkey.Property(p => p.Name).HasMaxLength(Passkey.NameLength);
        passkey.Property(p => p.CredentialId).HasMaxLength(Passkey.CredentialIdBytes);
        passkey.Property(p => p.Fingerprint).HasMaxLength(AccountLink.FingerprintLength);
        passkey.Property(p => p.PublicKey).HasMaxLength(Passkey.PublicKeyBytes);
        passkey.HasIndex(p => p.Fingerprint).IsUnique();
    }
}
