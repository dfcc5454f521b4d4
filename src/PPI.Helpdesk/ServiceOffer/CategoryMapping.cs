using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.ServiceOffer;

internal sealed class CategoryMapping : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.Property(c => c.Name).HasMaxLength(Category.NameLength);
        category.Property(c => c.NormalizedName).HasMaxLength(Category.NameLength);
        category.Property(c => c.Skill).HasMaxLength(Category.SkillLength);
        category.Property(c => c.Version).IsConcurrencyToken();
        category.HasOne(c => c.Service).WithMany().HasForeignKey(c => c.ServiceId);
        category.HasIndex(c => c.NormalizedName).IsUnique();
    }
}
