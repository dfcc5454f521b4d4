using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.Database;

internal sealed class KeyRingMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    /// <summary>A key as XML takes about 1,000 characters, and some 3,000 when a certificate encrypts it.</summary>
    private const int XmlLength = 4000;

    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.Property(k => k.Xml).HasMaxLength(XmlLength);
}
