using System.ComponentModel.DataAnnotations;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Pages.Account;

namespace PPI.Helpdesk.Web.Pages.People;

/// <summary>What an administrator types about a person, roles aside.</summary>
public sealed class ProfileInput : AccountInput
{
    [MaxLength(Person.PlaceLength, ErrorMessage = "The department is longer than 120 characters. Shorten it.")]
    public string? Department { get; set; }

    [MaxLength(Person.PlaceLength, ErrorMessage = "The location is longer than 120 characters. Shorten it.")]
    public string? Location { get; set; }

    [MaxLength(Person.PhoneLength, ErrorMessage = "The telephone number is longer than 40 characters. Shorten it.")]
    public string? Phone { get; set; }

    public static ProfileInput Of(PersonProfile profile) => new()
    {
        Name = profile.Name,
        UserName = profile.UserName,
        Email = profile.Email,
        Department = profile.Department,
        Location = profile.Location,
        Phone = profile.Phone,
    };

    public PersonProfile ToProfile() => new(Name, UserName, Email, Department ?? "", Location ?? "", Phone ?? "");
}
