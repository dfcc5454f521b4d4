using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.WorkOrders;

internal sealed class PriorityRuleMapping : IEntityTypeConfiguration<PriorityRule>
{
    public void Configure(EntityTypeBuilder<PriorityRule> rule)
    {
        rule.ToTable("PriorityRules");
        rule.Property(r => r.Version).IsConcurrencyToken();
    }
}
