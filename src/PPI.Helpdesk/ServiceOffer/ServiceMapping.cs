using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.ServiceOffer;

internal sealed class ServiceMapping : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.Property(s => s.Name).HasMaxLength(Service.NameLength);
        service.Property(s => s.NormalizedName).HasMaxLength(Service.NameLength);
        service.Property(s => s.Description).HasMaxLength(Service.DescriptionLength);
        service.Property(s => s.Version).IsConcurrencyToken();
        service.HasIndex(s => s.NormalizedName).IsUnique();
    }
}
