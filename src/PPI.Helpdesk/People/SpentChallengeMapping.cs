using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.People;

internal sealed class SpentChallengeMapping : IEntityTypeConfiguration<SpentChallenge>
{
    public void Configure(EntityTypeBuilder<SpentChallenge> challenge)
    {
        challenge.ToTable("SpentChallenges");
        challenge.HasKey(c => c.Fingerprint);
        challenge.Property(c => c.Fingerprint).HasMaxLength(AccountLink.FingerprintLength);
    }
}
