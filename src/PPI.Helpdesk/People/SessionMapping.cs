using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.People;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        session.Property(s => s.Browser).HasMaxLength(Session.BrowserLength);
    }
}
