using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class ChannelRequirementMapping : IEntityTypeConfiguration<ChannelRequirement>
{
    public void Configure(EntityTypeBuilder<ChannelRequirement> requirement)
    {
        requirement.ToTable("ChannelRequirements");
        requirement.Property(r => r.Label).HasMaxLength(ChannelRequirement.LabelLength);
        requirement.Property(r => r.Version).IsConcurrencyToken();
    }
}
