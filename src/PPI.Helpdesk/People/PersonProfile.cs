namespace PPI.Helpdesk.People;

/// <summary>What an administrator writes down about a person, roles aside.</summary>
public sealed record PersonProfile(string Name, string UserName, string Email, string Department, string Location, string Phone)
{
    /// <summary>What differs, for the audit log: "Department: Sales → Finance".</summary>
    internal string ChangesTo(PersonProfile after)
    {
        (string What, string Before, string After)[] fields =
        [
            ("Name", Name, after.Name), ("User name", UserName, after.UserName), ("E-mail", Email, after.Email),
            ("Department", Department, after.Department), ("Location", Location, after.Location), ("Phone", Phone, after.Phone),
        ];
        return string.Join("; ", fields.Where(field => field.Before != field.After).Select(field => $"{field.What}: {field.Before} → {field.After}"));
    }
}
