using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.Name).HasMaxLength(Person.NameLength);
        person.Property(p => p.UserName).HasMaxLength(Person.UserNameLength);
        person.Property(p => p.NormalizedUserName).HasMaxLength(Person.UserNameLength);
        person.Property(p => p.Email).HasMaxLength(Person.EmailLength);
        person.Property(p => p.NormalizedEmail).HasMaxLength(Person.EmailLength);
        person.Property(p => p.SearchText).HasMaxLength(Person.NameLength + Person.UserNameLength + Person.EmailLength + 2);
        person.Property(p => p.FoundBy).HasMaxLength(Person.FoundByLength);
        person.Property(p => p.TimeZone).HasMaxLength(Person.TimeZoneLength);
        person.Property(p => p.DateLanguage).HasMaxLength(Person.DateLanguageLength);
        person.Property(p => p.PhoneNumber).HasMaxLength(Person.PhoneLength);
        person.Property(p => p.Roles).HasConversion<int>();
        person.Property(p => p.Channels).HasConversion<int>();
        person.Property(p => p.Department).HasMaxLength(Person.PlaceLength);
        person.Property(p => p.Location).HasMaxLength(Person.PlaceLength);
        person.Property(p => p.SealedAuthenticatorKey).HasMaxLength(400);
        person.Property(p => p.PasswordHash).HasMaxLength(400);
        person.Property(p => p.Skills).HasMaxLength(2000).HasConversion(
            skills => JsonSerializer.Serialize(skills, JsonSerializerOptions.Default),
            column => JsonSerializer.Deserialize<List<string>>(column, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), skills => skills.Count, skills => skills));
        person.Property(p => p.DutyHours).HasMaxLength(4000).HasConversion(
            hours => JsonSerializer.Serialize(hours, JsonSerializerOptions.Default),
            column => JsonSerializer.Deserialize<DutyHours>(column, JsonSerializerOptions.Default)!);
        person.HasIndex(p => p.NormalizedEmail).IsUnique();
        person.HasIndex(p => p.Name);
    }
}
