using Microsoft.AspNetCore.Identity;

namespace PPI.Helpdesk.People;

/// <summary>Gives a person a password that keeps the rules, and proves one.</summary>
public sealed class AccountPasswords(IPasswordHasher<Person> hasher)
{
    // Stands in for the missing password of an unknown account, so that a check takes as long as any other.
    private static string? nobodysHash;

    public void Set(Person person, string password)
    {
        Passwords.Judge(password, [person.Name, person.UserName!, person.Email!]).Enforce();
        person.ReceivePassword(hasher.HashPassword(person, password));
    }

    /// <summary>Whether the password is this person's. Takes the same time for nobody, or for a person without a password.</summary>
    public bool Proves(Person? person, string password)
    {
        var known = person?.PasswordHash;
        var hash = known ?? (nobodysHash ??= hasher.HashPassword(null!, Guid.NewGuid().ToString()));
        var result = hasher.VerifyHashedPassword(person!, hash, password.Length <= Passwords.MaxLength ? password : "");
        return known is not null && result != PasswordVerificationResult.Failed;
    }
}
